import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepFile } from '../../../shared/api/keep-file';
import { readPdf } from '../../../shared/api/read-pdf';
import { ChoiceField } from '../../../shared/fields/choice-field';
import { ActError } from '../../../shared/forms/act-error';
import { Section } from '../../../shared/parts/section';
import { clinicLanguages } from '../../../shared/words/value-lists';
import { useOptions } from '../../../shared/words/use-options';

/** The way on one page for the family's own hands, in its language unless another is chosen. */
export function FamilyPaper({ family }: { family: string }) {
  const { t } = useTranslation('pathways');
  const options = useOptions();
  const [language, setLanguage] = useState('');
  const download = useMutation({
    mutationFn: () => readPdf(`/api/families/${family}/pathway.pdf${language && `?language=${language}`}`),
    onSuccess: (paper) => keepFile(paper, `${t('paperForFamily.file')}.pdf`),
  });
  return (
    <Section title={t('paperForFamily.title')}>
      <Stack gap="sm">
        <Text>{t('paperForFamily.text')}</Text>
        <Group align="end" gap="sm">
          <ChoiceField
            label={t('paperForFamily.language')}
            onChange={setLanguage}
            options={[{ value: '', label: t('paperForFamily.recorded') }, ...options('language', clinicLanguages)]}
            path="paper-language"
            value={language}
          />
          <Button loading={download.isPending} onClick={() => download.mutate()} variant="default">
            {t('paperForFamily.download')}
          </Button>
        </Group>
        <ActError error={download.error} />
      </Stack>
    </Section>
  );
}
