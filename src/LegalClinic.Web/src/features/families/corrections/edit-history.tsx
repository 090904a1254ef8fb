import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../../shared/api/use-error-text';
import type { Schema } from '../../../shared/api/schema';
import { DataTable, type Column } from '../../../shared/parts/data-table';
import { DateText } from '../../../shared/parts/date-text';
import { Pager } from '../../../shared/parts/pager';
import { Section } from '../../../shared/parts/section';
import { EditValue, useEditName } from '../../../shared/file-fields/edit-words';
import { useEdits } from './use-edits';
import { editsPageSize } from './use-field-edits';

type Edit = Schema<'FieldEditRow'>;

/** Who changed what, with names and times. */
export function EditHistory({ family }: { family: string }) {
  const { t } = useTranslation('corrections');
  const errorText = useErrorText();
  const { query, nameOf } = useEdits(family);
  const editName = useEditName(nameOf);
  const value = (edit: Edit, text: string) => (edit.about === 'sealed' ? t('closed') : <EditValue edit={edit} nameOf={nameOf} text={text} />);
  const { done = [], total = 0 } = query.data ?? {};
  const columns: Column<Edit>[] = [
    { key: 'field', header: t('history.field'), lead: true, cell: (one) => <bdi>{editName(one)}</bdi> },
    { key: 'from', header: t('history.from'), cell: (one) => value(one, one.state === 'decided' ? one.present : one.from) },
    { key: 'to', header: t('history.to'), cell: (one) => value(one, one.state === 'decided' ? one.decided : one.to) },
    {
      key: 'by',
      header: t('history.by'),
      cell: (one) => (
        <>
          <div>{t(one.state === 'agreed' ? 'history.agreed' : one.fromForm ? 'open.byForm' : 'open.by', { name: one.by })}</div>
          <Text c="dimmed" size="sm"><DateText short value={one.at} withClock /></Text>
          {one.decidedBy && one.decidedAt && (
            <Text size="sm">
              {t('history.decided', { name: one.decidedBy })} <DateText short value={one.decidedAt} withClock />
              {one.verdict !== 'proposed' && one.about !== 'sealed' && <>{' · '}{t('history.proposed')} {value(one, one.to)}</>}
              {' · '}<bdi>{one.why}</bdi>
            </Text>
          )}
        </>
      ),
    },
  ];
  return (
    <Section title={t('history.title')}>
      {query.error && <Text role="alert">{errorText(query.error)}</Text>}
      {query.isSuccess && done.length === 0 && <Text c="dimmed">{t('history.empty')}</Text>}
      {done.length > 0 && <DataTable caption={t('history.title')} columns={columns} rowKey={(one) => one.id} rows={done} />}
      <Pager size={editsPageSize} total={total} />
    </Section>
  );
}
