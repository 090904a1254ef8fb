import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../shared/api/schema';
import { keepFile } from '../../shared/api/keep-file';
import { readPdf } from '../../shared/api/read-pdf';
import { ActButton } from '../../shared/forms/act-button';
import { ActError } from '../../shared/forms/act-error';
import { useSession } from '../../shared/session/use-session';
import { caseKeys } from './case-people';
import { voidLetter } from './void-letter';

interface LetterActsProps {
  letter: Schema<'LetterDto'>;
}

/** Downloads a letter; a supervisor may make it void. */
export function LetterActs({ letter }: LetterActsProps) {
  const { t } = useTranslation('cases');
  const mayVoid = useSession().data?.role === 'supervisor';
  const download = useMutation({
    mutationFn: () => readPdf(`/api/letters/${letter.id}/pdf`),
    onSuccess: (paper) => keepFile(paper, `${letter.reference.replaceAll('/', '-')}.pdf`),
  });
  return (
    <>
      <Group gap="xs">
        <Button loading={download.isPending} onClick={() => download.mutate()} variant="default">
          {t('letter.download')}
        </Button>
        {mayVoid && letter.status === 'issued' && (
          <ActButton
            fields={[{ name: 'reason', kind: 'long', label: t('letter.voidWhy'), needed: true, maxLength: 500 }]}
            label={t('letter.void')}
            onAct={(values) => voidLetter(letter.id, letter.version, values.reason ?? '')}
            refresh={caseKeys}
            text={t('letter.voidText')}
          />
        )}
      </Group>
      <ActError error={download.error} />
    </>
  );
}
