import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useSearchParams } from 'react-router';
import type { Schema } from '../../../shared/api/schema';
import { AddressFilter } from '../../../shared/parts/address-filter';
import { DataTable } from '../../../shared/parts/data-table';
import { DateText } from '../../../shared/parts/date-text';
import { Icon } from '../../../shared/parts/icon';
import { NumberText } from '../../../shared/parts/number-text';
import { PageFrame } from '../../../shared/parts/page-frame';
import { Pager } from '../../../shared/parts/pager';
import { StateBadge, type Signal } from '../../../shared/parts/state-badge';
import { useOptions } from '../../../shared/words/use-options';
import { useWords } from '../../../shared/words/use-words';
import { useQueue } from './use-queue';

const signals: Partial<Record<Schema<'IntakeStatus'>, Signal>> = { submitted: 'attention', screening: 'waiting', waitlist: 'waiting', accepted: 'good' };

/** The intake queue of the office: urgent ones first. */
export function QueuePage() {
  const { t } = useTranslation('review');
  const word = useWords();
  const options = useOptions();
  const [params] = useSearchParams();
  const done = useLocation().state as { done?: string; number?: string } | null;
  const status = params.get('status') as Schema<'IntakeStatus'> | null;
  const withLate = params.has('late');
  const query = useQueue(withLate ? [] : status ? [status] : ['submitted', 'screening'], Math.max(1, Number(params.get('page')) || 1), withLate);
  const late = useQueue([], 1, true).data?.total ?? 0;
  const rows = query.data?.items ?? [];
  return (
    <PageFrame error={query.error} loading={query.isPending} onRetry={() => void query.refetch()} title={t('queue.title')}>
      <Stack>
        {done?.done && (
          <Alert color="gray" icon={<Icon name="check" />} role="status" variant="outline">
            {t(`done.${done.done}`, { number: done.number })}
          </Alert>
        )}
        {late > 0 && !withLate && (
          <Alert color="gray" icon={<Icon name="camera" />} role="status" variant="outline">
            {t('photos.late', { count: late })}{' '}
            <Anchor component={Link} mih={44} style={{ display: 'inline-flex', alignItems: 'center' }} to="/queue?late">
              {t('photos.showLate')}
            </Anchor>
          </Alert>
        )}
        <div style={{ maxInlineSize: '20rem' }}>
          <AddressFilter
            label={t('queue.status')}
            name="status"
            options={[{ value: '', label: t('queue.undecided') }, ...options('intakeStatus', ['submitted', 'screening', 'waitlist', 'accepted', 'rejected'])]}
          />
        </div>
        {rows.length === 0 ? (
          <Text>{t('queue.empty')}</Text>
        ) : (
          <DataTable
            caption={t('queue.title')}
            columns={[
              {
                key: 'number',
                header: t('queue.number'),
                lead: true,
                cell: (row) => (
                  <Anchor component={Link} mih={32} style={{ display: 'inline-block' }} to={`/queue/${row.id}`}>
                    <NumberText plain value={row.number} />
                  </Anchor>
                ),
              },
              {
                key: 'state',
                header: t('queue.status'),
                cell: (row) => (
                  <>
                    {row.urgent && <StateBadge signal="problem">{t('queue.urgent')}</StateBadge>}{' '}
                    {row.knownAlready !== 'new' && <StateBadge signal={row.knownAlready === 'same' ? 'attention' : 'neutral'}>{t(`queue.known.${row.knownAlready}`)}</StateBadge>}{' '}
                    {row.authorEnded && <StateBadge signal="attention">{t('queue.writerLeft')}</StateBadge>}{' '}
                    <StateBadge signal={signals[row.status] ?? 'neutral'}>{word('intakeStatus', row.status)}</StateBadge>
                  </>
                ),
              },
              { key: 'members', header: t('queue.members'), cell: (row) => <NumberText value={row.memberCount} /> },
              { key: 'on', header: t('queue.interviewedOn'), cell: (row) => <DateText value={row.interviewedOn} /> },
              { key: 'received', header: t('queue.receivedAt'), cell: (row) => <DateText value={row.receivedAt} withClock /> },
              { key: 'by', header: t('queue.by'), cell: (row) => <bdi>{row.submittedBy}</bdi> },
            ]}
            rowKey={(row) => row.id}
            rows={rows}
          />
        )}
        <Pager size={20} total={query.data?.total ?? 0} />
      </Stack>
    </PageFrame>
  );
}
