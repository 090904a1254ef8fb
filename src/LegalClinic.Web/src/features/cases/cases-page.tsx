import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { Schema } from '../../shared/api/schema';
import { todayIso } from '../../shared/i18n/dates';
import { AddressFilter } from '../../shared/parts/address-filter';
import { CaseStateBadge } from '../../shared/parts/case-state-badge';
import { DataTable, type Column } from '../../shared/parts/data-table';
import { DateText } from '../../shared/parts/date-text';
import { NumberText } from '../../shared/parts/number-text';
import { PageFrame } from '../../shared/parts/page-frame';
import { Pager } from '../../shared/parts/pager';
import { PriorityBadge } from '../../shared/parts/priority-badge';
import { StateBadge } from '../../shared/parts/state-badge';
import { useSession } from '../../shared/session/use-session';
import { useOptions } from '../../shared/words/use-options';
import { caseStatuses } from '../../shared/words/value-lists';
import { AssignButton } from './assign-button';
import { useCases } from './use-cases';
import { useLawyers } from './use-lawyers';

const pageSize = 50;

/** Cases: one's own, the office's, or for a manager without names. */
export function CasesPage() {
  const { t } = useTranslation('cases');
  const options = useOptions();
  const [params] = useSearchParams();
  const person = useSession().data;
  const supervisor = person?.role === 'supervisor';
  const status = params.get('status') as Schema<'CaseStatus'> | null;
  const query = useCases({
    status: status ? [status] : undefined,
    lawyerId: person?.role === 'lawyer' ? person.staffId : (params.get('lawyer') ?? undefined),
    unassigned: params.get('unassigned') === 'yes' || undefined,
    page: Math.max(1, Number(params.get('page')) || 1),
    size: pageSize,
  });
  const lawyers = useLawyers(supervisor).data ?? [];
  const rows = query.data?.items ?? [];
  const today = todayIso();
  const lawyerColumn: Column<Schema<'CaseRow'>> = {
    key: 'lawyer',
    header: t('list.lawyer'),
    cell: (row) => {
      if (row.lawyerName) return <bdi>{row.lawyerName}</bdi>;
      return supervisor && row.status === 'accepted' ? <AssignButton caseId={row.id} lawyerId={null} version={row.version} /> : t('head.noLawyer');
    },
  };
  const columns: Column<Schema<'CaseRow'>>[] = [
    {
      key: 'case',
      header: t('list.case'),
      lead: true,
      cell: (row) => (
        <Anchor component={Link} mih={32} style={{ display: 'inline-block' }} to={`/cases/${row.id}`}>
          {row.headName && <bdi>{row.headName}</bdi>} <NumberText plain value={row.number} />
        </Anchor>
      ),
    },
    { key: 'status', header: t('list.status'), cell: (row) => <CaseStateBadge status={row.status} /> },
    { key: 'priority', header: t('list.priority'), cell: (row) => <PriorityBadge level={row.priorityLevel} /> },
    {
      key: 'reply',
      header: t('list.reply'),
      cell: (row) =>
        row.replyExpectedOn && (
          <span>
            <DateText value={row.replyExpectedOn} />{' '}
            {row.replyExpectedOn < today && <StateBadge signal="problem">{t('list.overdue')}</StateBadge>}
          </span>
        ),
    },
    { key: 'documents', header: t('list.documents'), cell: (row) => t('list.decided', { decided: row.decided, all: row.applications }) },
    { key: 'last', header: t('list.last'), cell: (row) => <DateText value={row.lastActionAt} /> },
    // One's own list need not say whose it is.
    ...(person?.role === 'lawyer' ? [] : [lawyerColumn]),
  ];

  return (
    <PageFrame
      error={query.error}
      loading={query.isPending}
      onRetry={() => void query.refetch()}
      title={person?.role === 'lawyer' ? t('list.mine') : t('list.title')}
    >
      <Stack>
        <Group align="end" gap="sm">
          <AddressFilter label={t('list.status')} name="status" options={[{ value: '', label: t('list.open') }, ...options('caseStatus', caseStatuses)]} />
          {supervisor && (
            <>
              <AddressFilter
                label={t('list.lawyer')}
                name="lawyer"
                options={[{ value: '', label: t('list.all') }, ...lawyers.map((one) => ({ value: one.id, label: one.displayName }))]}
              />
              <AddressFilter
                label={t('list.assignment')}
                name="unassigned"
                options={[{ value: '', label: t('list.all') }, { value: 'yes', label: t('list.unassigned') }]}
              />
            </>
          )}
        </Group>
        {rows.length === 0 ? (
          <Text>{t('list.empty')}</Text>
        ) : (
          <DataTable caption={t('list.title')} columns={columns} rowKey={(row) => row.id} rows={rows} />
        )}
        <Pager size={pageSize} total={query.data?.total ?? 0} />
      </Stack>
    </PageFrame>
  );
}
