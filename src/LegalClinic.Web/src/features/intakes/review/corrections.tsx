import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../shared/api/schema';
import { EditValue, useEditName } from '../../../shared/file-fields/edit-words';
import { DataTable } from '../../../shared/parts/data-table';
import { DateText } from '../../../shared/parts/date-text';
import { Section } from '../../../shared/parts/section';

/** What the writer of a form corrected in it since it was handed in. */
export function Corrections({ intake }: { intake: Schema<'IntakeDto'> }) {
  const { t } = useTranslation('corrections');
  const nameOf = (id: string) => {
    const name = intake.form.members.find((one) => one.id === id)?.name;
    return name && [name.given, name.father, name.grandfather].filter(Boolean).join(' ');
  };
  const editName = useEditName(nameOf);
  if (intake.corrections.length === 0) return null;
  return (
    <Section title={t('review.title')}>
      {intake.can.review && <Text>{t('review.text')}</Text>}
      {intake.corrections.map((correction) => (
        <Stack gap="xs" key={correction.id}>
          <Text>
            {t('open.by', { name: correction.by })} · <DateText short value={correction.receivedAt} withClock />
          </Text>
          <DataTable
            caption={t('review.title')}
            columns={[
              { key: 'field', header: t('history.field'), lead: true, cell: (one) => <bdi>{editName(one)}</bdi> },
              { key: 'from', header: t('review.from'), cell: (one) => (one.about === 'sealed' ? t('closed') : <EditValue edit={one} nameOf={nameOf} text={one.from} />) },
              { key: 'to', header: t('review.to'), cell: (one) => (one.about === 'sealed' ? t('closed') : <EditValue edit={one} nameOf={nameOf} text={one.to} />) },
            ]}
            rowKey={(one) => `${one.about} ${one.subjectId} ${one.field}`}
            rows={correction.changes}
          />
        </Stack>
      ))}
    </Section>
  );
}
