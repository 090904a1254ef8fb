import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { Schema } from '../../shared/api/schema';
import { todayIso } from '../../shared/i18n/dates';
import { daysBetween } from '../../shared/i18n/days-between';
import { useName } from '../../shared/i18n/use-name';
import { AddressFilter } from '../../shared/parts/address-filter';
import { DataTable } from '../../shared/parts/data-table';
import { DateText } from '../../shared/parts/date-text';
import { NumberText } from '../../shared/parts/number-text';
import { PageFrame } from '../../shared/parts/page-frame';
import { Pager } from '../../shared/parts/pager';
import { StateBadge } from '../../shared/parts/state-badge';
import { useBodies } from '../../shared/pickers/use-bodies';
import { ReminderBadge } from '../../shared/words/reminder-badge';
import { useBodyName } from '../../shared/words/use-body-name';
import { useOptions } from '../../shared/words/use-options';
import { useWords } from '../../shared/words/use-words';
import { referralStatuses } from '../../shared/words/value-lists';
import { overdueFirst } from './overdue-first';
import { useReferrals } from './use-referrals';

const signals = { draft: 'attention', delivered: 'waiting', reminded: 'waiting', replied: 'good', closed: 'neutral' } as const;

/** Referrals to government offices: those whose reply is overdue first. */
export function ReferralsPage() {
  const { t } = useTranslation(['referrals', 'words']);
  const word = useWords();
  const options = useOptions();
  const bodyName = useBodyName();
  const nameOf = useName();
  const [params] = useSearchParams();
  const status = params.get('status') as Schema<'ReferralStatus'> | null;
  const query = useReferrals({
    status: status ? [status] : undefined,
    bodyCode: params.get('body') ?? undefined,
    overdue: params.get('overdue') === 'yes' || undefined,
    toRemind: params.get('overdue') === 'remind' || undefined,
    page: Math.max(1, Number(params.get('page')) || 1),
    size: 50,
  });
  const bodies = useBodies().data ?? [];
  const today = todayIso();
  const rows = overdueFirst(query.data?.items ?? [], today);
  return (
    <PageFrame error={query.error} loading={query.isPending} onRetry={() => void query.refetch()} title={t('referrals:title')}>
      <Stack>
        <Group align="end" gap="sm">
          <AddressFilter label={t('referrals:status')} name="status" options={[{ value: '', label: t('referrals:all') }, ...options('referralStatus', referralStatuses)]} />
          <AddressFilter label={t('referrals:body')} name="body" options={[{ value: '', label: t('referrals:all') }, ...bodies.map((one) => ({ value: one.code, label: nameOf(one) }))]} />
          <AddressFilter label={t('referrals:reply')} name="overdue" options={[{ value: '', label: t('referrals:all') }, { value: 'yes', label: t('referrals:overdue') }, { value: 'remind', label: t('referrals:toRemind') }]} />
        </Group>
        {rows.length === 0 ? (
          <Text>{t('referrals:empty')}</Text>
        ) : (
          <DataTable
            caption={t('referrals:title')}
            columns={[
              {
                key: 'body',
                header: t('referrals:body'),
                lead: true,
                cell: (row) => (
                  <Anchor component={Link} mih={32} style={{ display: 'inline-block' }} to={`/cases/${row.caseId}`}>
                    {bodyName(row.bodyCode)} · <bdi>{row.officeName}</bdi>
                  </Anchor>
                ),
              },
              { key: 'status', header: t('referrals:status'), cell: (row) => <StateBadge signal={signals[row.status]}>{word('referralStatus', row.status)}</StateBadge> },
              {
                key: 'reply',
                header: t('referrals:reply'),
                cell: (row) =>
                  row.replyExpectedOn && (
                    <>
                      <DateText value={row.replyExpectedOn} />{' '}
                      {(row.status === 'delivered' || row.status === 'reminded') && row.replyExpectedOn < today && (
                        <StateBadge signal="problem">{t('referrals:late', { time: t('words:days', { count: daysBetween(row.replyExpectedOn, today) }) })}</StateBadge>
                      )}{' '}
                      <ReminderBadge referral={row} />
                    </>
                  ),
              },
              { key: 'case', header: t('referrals:case'), cell: (row) => <NumberText plain value={row.caseNumber} /> },
              { key: 'purpose', header: t('referrals:purpose'), cell: (row) => <bdi>{row.purpose}</bdi> },
              { key: 'delivered', header: t('referrals:deliveredOn'), cell: (row) => row.deliveredOn && <DateText value={row.deliveredOn} /> },
              { key: 'register', header: t('referrals:registerNumber'), cell: (row) => row.registerNumber && <NumberText value={row.registerNumber} /> },
              { key: 'reminders', header: t('referrals:reminders'), cell: (row) => <NumberText value={row.reminders} /> },
            ]}
            rowKey={(row) => row.id}
            rows={rows}
          />
        )}
        <Pager size={50} total={query.data?.total ?? 0} />
      </Stack>
    </PageFrame>
  );
}
