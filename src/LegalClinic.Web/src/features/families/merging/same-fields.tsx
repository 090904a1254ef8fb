import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../shared/api/schema';
import { Facts } from '../../../shared/parts/facts';
import { Section } from '../../../shared/parts/section';
import { byPerson } from './decisions';
import { useFieldName } from '../../../shared/file-fields/field-name';
import { FieldValue } from '../../../shared/file-fields/field-value';

/** What both files say in the same way, folded away: it takes no decision. */
export function SameFields({ compared, personName }: { compared: Schema<'FilesCompared'>; personName: (id: string) => string | undefined }) {
  const { t } = useTranslation('merges');
  const fieldName = useFieldName();
  const [isShown, setShown] = useState(false);
  if (compared.same.length === 0) return null;
  return (
    <Section
      actions={
        <Button aria-expanded={isShown} onClick={() => setShown(!isShown)} variant="default">
          {isShown ? t('same.hide') : t('same.show', { count: compared.same.length })}
        </Button>
      }
      title={t('same.title')}
    >
      {isShown && (
        <Stack gap="sm">
          {byPerson(compared.same, compared.kept.people).map(({ person, fields }) => (
            <div key={person?.id ?? 'household'}>
              <strong>{person ? <bdi>{person.name}</bdi> : t('household')}</strong>
              <Facts facts={fields.map((one) => [fieldName(one.about, one.field), <FieldValue field={one.field} key={one.field} personName={personName} text={one.kept} />])} />
            </div>
          ))}
        </Stack>
      )}
    </Section>
  );
}
