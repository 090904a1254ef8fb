import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DeadlineState } from '../../shared/deadlines/deadline-state';
import { useKindWords } from '../../shared/deadlines/use-kind-words';
import { DataTable } from '../../shared/parts/data-table';
import { DateText } from '../../shared/parts/date-text';
import { NumberText } from '../../shared/parts/number-text';
import { PageTrouble } from '../../shared/parts/page-trouble';
import { Section } from '../../shared/parts/section';
import { useDeadlines } from './use-deadlines';

/** Open deadlines of all own cases, the nearest last day first. */
export function OpenDeadlines() {
  const { t } = useTranslation('calendars');
  const kindWords = useKindWords();
  const query = useDeadlines();
  const rows = query.data?.items ?? [];
  return (
    <Section title={t('open.title')}>
      {query.error && <PageTrouble error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && query.data.total > rows.length && <Text>{t('open.nearest', { shown: rows.length, total: query.data.total })}</Text>}
      {query.data && rows.length === 0 && <Text c="dimmed">{t('open.empty')}</Text>}
      {rows.length > 0 && (
        <DataTable
          caption={t('open.title')}
          columns={[
            {
              key: 'case',
              header: t('open.case'),
              lead: true,
              cell: (row) => (
                <Anchor component={Link} to={`/cases/${row.deadline.caseId}`}>
                  <NumberText plain value={row.caseNumber} />
                </Anchor>
              ),
            },
            { key: 'kind', header: t('open.kind'), cell: (row) => <bdi>{kindWords(row.deadline.kind).remedy}</bdi> },
            { key: 'last', header: t('open.last'), cell: (row) => <DateText value={row.deadline.lastOn} /> },
            { key: 'state', header: t('open.state'), cell: (row) => <DeadlineState deadline={row.deadline} /> },
          ]}
          rowKey={(row) => row.deadline.id}
          rows={rows}
        />
      )}
    </Section>
  );
}
