import { Anchor, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { Schema } from '../../shared/api/schema';
import { todayIso } from '../../shared/i18n/dates';
import { showDigits } from '../../shared/i18n/digits';
import { useLanguage } from '../../shared/i18n/language-provider';
import { recentMonths } from '../../shared/i18n/recent-months';
import { useName } from '../../shared/i18n/use-name';
import { AddressFilter } from '../../shared/parts/address-filter';
import { DataTable } from '../../shared/parts/data-table';
import { DateText } from '../../shared/parts/date-text';
import { NumberText } from '../../shared/parts/number-text';
import { PageFrame } from '../../shared/parts/page-frame';
import { Pager } from '../../shared/parts/pager';
import { Section } from '../../shared/parts/section';
import { StateBadge, type Signal } from '../../shared/parts/state-badge';
import { useWords } from '../../shared/words/use-words';
import { oddReadingsPerPage, useOddReadings } from './use-odd-readings';

type Row = Schema<'OddReadingRow'>;

const signals: Record<Row['kind'], Signal> = { own_name: 'attention', night: 'waiting', many_families: 'attention', unassigned: 'problem' };

/** The monthly review of a supervisor: openings of files that were not where they usually are. */
export function OddReadingsPage() {
  const { t } = useTranslation('readings');
  const { language, digits } = useLanguage();
  const [params] = useSearchParams();
  const query = useOddReadings(params.get('month') ?? '', Math.max(1, Number(params.get('page')) || 1));
  const found = query.data;
  const months = recentMonths(todayIso(), 24, language).map((one, back) => ({ value: back === 0 ? '' : one.value, label: showDigits(one.label, digits) }));
  return (
    <PageFrame error={query.error} loading={query.isPending} onRetry={() => void query.refetch()} title={t('title')}>
      <Stack>
        <Text>{t('intro')}</Text>
        <div style={{ maxInlineSize: '16rem' }}>
          <AddressFilter label={t('month')} name="month" options={months} />
        </div>
        {found && <Text role="status">{t('looked', { count: found.looked })}</Text>}
        {found?.page.items.length === 0 && <Text fw={600}>{t('empty')}</Text>}
        {found && found.page.items.length > 0 && <Rows rows={found.page.items} />}
        <Pager size={oddReadingsPerPage} total={found?.page.total ?? 0} />
        {found && <Limits thresholds={found.thresholds} />}
      </Stack>
    </PageFrame>
  );
}

function Rows({ rows }: { rows: readonly Row[] }) {
  const { t } = useTranslation('readings');
  const word = useWords();
  return (
    <DataTable
      caption={t('title')}
      columns={[
        { key: 'why', header: t('why'), lead: true, cell: (row) => <StateBadge signal={signals[row.kind]}>{t(`odd.${row.kind}`)}</StateBadge> },
        {
          key: 'who',
          header: t('who'),
          cell: (row) => (
            <>
              <bdi>{row.staffName}</bdi>
              {row.mine && ` (${t('you')})`}
              <Text c="dimmed" size="sm">
                {word('role', row.role)}
              </Text>
            </>
          ),
        },
        { key: 'family', header: t('family'), cell: (row) => <Family row={row} /> },
        { key: 'when', header: t('when'), cell: (row) => <When row={row} /> },
        {
          key: 'howMany',
          header: t('howMany'),
          cell: (row) => (
            <>
              {t('openings', { count: row.readings })}
              {row.refused && (
                <Text c="dimmed" size="sm">
                  {t('refusedAll')}
                </Text>
              )}
            </>
          ),
        },
      ]}
      rowKey={(row) => `${row.kind}-${row.staffId}-${row.familyId ?? ''}-${row.from}`}
      rows={rows}
    />
  );
}

function Family({ row }: { row: Row }) {
  const { t } = useTranslation('readings');
  if (!row.familyId || !row.familyNumber) return t('several', { count: row.families });
  return (
    <Anchor component={Link} to={`/families/${row.familyId}`}>
      <NumberText plain value={row.familyNumber} />
    </Anchor>
  );
}

function When({ row }: { row: Row }) {
  return (
    <>
      <DateText value={row.from} withClock />
      {row.to !== row.from && (
        <>
          {' – '}
          <DateText value={row.to} withClock />
        </>
      )}
    </>
  );
}

function Limits({ thresholds }: { thresholds: readonly Schema<'AuditThresholdDto'>[] }) {
  const { t } = useTranslation('readings');
  const nameOf = useName();
  const { digits } = useLanguage();
  return (
    <Section title={t('limits')}>
      <Text>{t('limit.own_name')}</Text>
      <Text>{t('limit.unassigned')}</Text>
      {thresholds.map((one) => (
        <Text key={one.code}>
          {nameOf(one)}: {showDigits(one.value, digits)}
        </Text>
      ))}
    </Section>
  );
}
