import { Button, Pagination, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { IntakeRow } from '../../shared/api/schema';
import { DataTable, type Column } from '../../shared/parts/data-table';
import { DateText } from '../../shared/parts/date-text';
import { Icon } from '../../shared/parts/icon';
import { NumberText } from '../../shared/parts/number-text';
import { PageFrame } from '../../shared/parts/page-frame';
import { StateBadge } from '../../shared/parts/state-badge';
import { intakeState } from './intake-state';
import { pageSize, useMyIntakes } from './list-my-intakes';
import { FormsHere } from './forms-here';
import { SentNotice } from './sent-notice';
import { TakeAlongButton } from './take-along-button';
import { useForgetting } from './use-forgetting';
import { useFreshList } from './use-fresh-list';

/** The person's own forms, those on this device and those with the server, and what became of them. Works without a network. */
export function MyFormsPage() {
  const { t } = useTranslation(['intakes', 'device']);
  const [params, setParams] = useSearchParams();
  const page = Math.max(1, Number(params.get('page')) || 1);
  const query = useMyIntakes(page);
  useFreshList();
  const rows = query.data?.items ?? [];
  const pages = Math.ceil((query.data?.total ?? 0) / pageSize);
  const columns: Column<IntakeRow>[] = [
    { key: 'head', header: t('mine.head'), lead: true, cell: (row) => <bdi>{row.headName}</bdi> },
    { key: 'number', header: t('mine.number'), cell: (row) => <NumberText plain value={row.number} /> },
    { key: 'interviewedOn', header: t('mine.interviewedOn'), cell: (row) => <DateText value={row.interviewedOn} /> },
    { key: 'members', header: t('mine.members'), cell: (row) => <NumberText value={row.memberCount} /> },
    { key: 'receivedAt', header: t('mine.receivedAt'), cell: (row) => <DateText short value={row.receivedAt} withClock /> },
    {
      key: 'status',
      header: t('mine.status'),
      cell: (row) => {
        const state = intakeState(row.status);
        return (
          <>
            <StateBadge signal={state.signal}>{t(`state.${state.key}`)}</StateBadge>
            {row.knownAlready === 'same' && <Text size="sm">{t('mine.known')}</Text>}
          </>
        );
      },
    },
    { key: 'correct', header: t('correct.column'), cell: (row) => <TakeAlongButton row={row} /> },
  ];

  useForgetting();

  return (
    <PageFrame
      actions={
        <>
          <Button component={Link} to="/device" variant="default">
            {t('device:title')}
          </Button>
          <Button component={Link} leftSection={<Icon name="add" />} to="/intakes/new">
            {t('new.begin')}
          </Button>
        </>
      }
      title={t('mine.title')}
    >
      <Stack>
        <SentNotice />
        <FormsHere withReceived={query.isError} />
        {query.isError && <Text role="status">{t('mine.noList')}</Text>}
        {query.isSuccess && rows.length === 0 && <Text>{t('mine.empty')}</Text>}
        {rows.length > 0 && (
          <DataTable caption={t('mine.title')} columns={columns} rowKey={(row) => row.id} rows={rows} />
        )}
        {pages > 1 && (
          <Pagination
            getControlProps={(control) => ({ 'aria-label': t(`common:page.${control}`) })}
            onChange={(next) => setParams({ page: String(next) })}
            siblings={0}
            styles={{ control: { fontSize: '1rem' } }}
            size="xl"
            total={pages}
            value={page}
          />
        )}
      </Stack>
    </PageFrame>
  );
}
