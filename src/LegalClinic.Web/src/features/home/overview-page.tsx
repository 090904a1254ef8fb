import { Anchor, SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { todayIso } from '../../shared/i18n/dates';
import { recentMonths } from '../../shared/i18n/recent-months';
import { showDigits } from '../../shared/i18n/digits';
import { useLanguage } from '../../shared/i18n/language-provider';
import { AddressFilter } from '../../shared/parts/address-filter';
import { DataTable } from '../../shared/parts/data-table';
import { MonthlyReport } from '../../shared/parts/monthly-report';
import { NumberText } from '../../shared/parts/number-text';
import { PageFrame } from '../../shared/parts/page-frame';
import { Section } from '../../shared/parts/section';
import { useBodyName } from '../../shared/words/use-body-name';
import { useDocumentName } from '../../shared/words/use-document-name';
import { useWords } from '../../shared/words/use-words';
import { BarList } from './bar-list';
import { FigureCard } from './figure-card';
import { useOverview } from './use-overview';

/** A manager's overview: seven figures, what waits where, documents and ageing of a month. */
export function OverviewPage() {
  const { t } = useTranslation('home');
  const word = useWords();
  const bodyName = useBodyName();
  const documentName = useDocumentName();
  const { language, digits } = useLanguage();
  const [params] = useSearchParams();
  const month = params.get('month') ?? todayIso().slice(0, 7);
  const query = useOverview(month);
  const now = query.data;
  const months = recentMonths(todayIso(), 24, language).map((one) => ({ ...one, label: showDigits(one.label, digits) }));
  return (
    <PageFrame
      actions={<AddressFilter label={t('overview.month')} name="month" options={months} />}
      error={query.error}
      loading={query.isPending}
      onRetry={() => void query.refetch()}
      title={t('overview.title')}
    >
      {now && (
        <Stack gap="md">
          <SimpleGrid cols={{ base: 2, md: 4 }}>
            <FigureCard label={t('figure.personsReceived')} value={now.personsReceived} />
            <FigureCard label={t('figure.personsAssisted')} value={now.personsAssisted} />
            <FigureCard label={t('figure.documentsObtained')} value={now.documentsObtained} />
            <FigureCard label={t('figure.familiesFullyDocumented')} value={now.familiesFullyDocumented} />
            <FigureCard label={t('figure.casesOpened')} value={now.casesOpened} />
            <FigureCard label={t('figure.casesClosed')} to="/cases?status=closed" value={now.casesClosed} />
            <FigureCard label={t('figure.openCases')} to="/cases" value={now.openCases} />
          </SimpleGrid>
          <SimpleGrid cols={{ base: 1, md: 2 }}>
            <Section title={t('overview.byStatus')}>
              <BarList rows={now.byStatus.map((one) => ({ key: one.status, label: word('caseStatus', one.status), count: one.count, to: `/cases?status=${one.status}` }))} />
            </Section>
            <Section title={t('overview.ageing')}>
              <BarList
                rows={now.ageing.map((one) => ({
                  key: one.bucket,
                  label: one.bucket.startsWith('>')
                    ? t('overview.moreDays', { days: showDigits(one.bucket.slice(1), digits) })
                    : t('overview.days', { days: showDigits(one.bucket.replace('-', '–'), digits) }),
                  count: one.count,
                }))}
              />
            </Section>
          </SimpleGrid>
          <Section title={t('overview.waiting')}>
            {now.waitingByBody.length === 0 ? (
              <Text c="dimmed">{t('overview.noneWaiting')}</Text>
            ) : (
              <DataTable
                caption={t('overview.waiting')}
                columns={[
                  {
                    key: 'body',
                    header: t('overview.body'),
                    lead: true,
                    cell: (row) => (
                      <Anchor component={Link} to={`/referrals?body=${row.bodyCode}`}>
                        {bodyName(row.bodyCode)}
                      </Anchor>
                    ),
                  },
                  { key: 'count', header: t('overview.awaited'), cell: (row) => <NumberText value={row.count} /> },
                  { key: 'overdue', header: t('overview.overdue'), cell: (row) => <NumberText value={row.overdue} /> },
                ]}
                rowKey={(row) => row.bodyCode}
                rows={now.waitingByBody}
              />
            )}
          </Section>
          <Section title={t('overview.documents')}>
            <DataTable
              caption={t('overview.documents')}
              columns={[
                { key: 'type', header: t('overview.document'), lead: true, cell: (row) => documentName(row.documentType) },
                { key: 'applied', header: t('overview.applied'), cell: (row) => <NumberText value={row.applied} /> },
                { key: 'obtained', header: t('overview.obtained'), cell: (row) => <NumberText value={row.obtained} /> },
                { key: 'refused', header: t('overview.refused'), cell: (row) => <NumberText value={row.refused} /> },
                { key: 'pending', header: t('overview.pending'), cell: (row) => <NumberText value={row.pending} /> },
              ]}
              rowKey={(row) => row.documentType}
              rows={now.documents}
            />
          </Section>
          <Section title={t('overview.report')}>
            <MonthlyReport month={month} />
          </Section>
        </Stack>
      )}
    </PageFrame>
  );
}
