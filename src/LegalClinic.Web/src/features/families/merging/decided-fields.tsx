import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../shared/api/schema';
import { Section } from '../../../shared/parts/section';
import { DataTable } from '../../../shared/parts/data-table';
import { useFieldName } from '../../../shared/file-fields/field-name';
import { FieldValue } from '../../../shared/file-fields/field-value';

/** Both values of everything that differed, and which was chosen. */
export function DecidedFields({ merge }: { merge: Schema<'FileMergeDto'> }) {
  const { t } = useTranslation('merges');
  const fieldName = useFieldName();
  const value = (one: Schema<'DecidedField'>, side: Schema<'FileSide'>) => (
    <Text component="span" fw={one.chosen === side ? 600 : undefined}>
      <FieldValue field={one.field} personName={() => undefined} text={side === 'kept' ? one.kept : one.other} />
      {one.chosen === side && ` (${t('decided.chosen')})`}
    </Text>
  );
  return (
    <Section title={t('decided.title')}>
      {merge.decided.length === 0 ? (
        <Text c="dimmed">{t('decided.nothing')}</Text>
      ) : (
        <DataTable
          caption={t('decided.title')}
          columns={[
            {
              key: 'field',
              header: t('decided.field'),
              lead: true,
              cell: (one) => (
                <>
                  {fieldName(one.about, one.field)}
                  {one.personName && (
                    <>
                      {' · '}
                      <bdi>{one.personName}</bdi>
                    </>
                  )}
                </>
              ),
            },
            { key: 'kept', header: t('file', { number: merge.keptNumber }), cell: (one) => value(one, 'kept') },
            { key: 'other', header: t('file', { number: merge.absorbedNumber }), cell: (one) => value(one, 'absorbed') },
          ]}
          rowKey={(one) => `${one.keptId} ${one.field}`}
          rows={merge.decided}
        />
      )}
    </Section>
  );
}
