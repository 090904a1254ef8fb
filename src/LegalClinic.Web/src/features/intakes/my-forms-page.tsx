import { Alert, Anchor, Button, Group, Pagination, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useSearchParams } from 'react-router';
import type { IntakeRow } from '../../shared/api/schema';
import { DataTable, type Column } from '../../shared/parts/data-table';
import { DateText } from '../../shared/parts/date-text';
import { Icon } from '../../shared/parts/icon';
import { NumberText } from '../../shared/parts/number-text';
import { PageFrame } from '../../shared/parts/page-frame';
import { StateBadge } from '../../shared/parts/state-badge';
import { intakeState } from './intake-state';
import { pageSize, useMyIntakes } from './list-my-intakes';
import { memberName } from './people';
import { useDrafts } from './use-drafts';

/** The person's own forms and what became of them. */
export function MyFormsPage() {
  const { t } = useTranslation('intakes');
  const [params, setParams] = useSearchParams();
  const page = Math.max(1, Number(params.get('page')) || 1);
  const query = useMyIntakes(page);
  const received = (useLocation().state as { received?: string } | null)?.received;
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
  ];

  return (
    <PageFrame
      actions={
        <Button component={Link} leftSection={<Icon name="add" />} to="/intakes/new">
          {t('new.begin')}
        </Button>
      }
      error={query.error}
      loading={query.isPending}
      onRetry={() => void query.refetch()}
      title={t('mine.title')}
    >
      <Stack>
        {received && (
          <Alert color="gray" icon={<Icon name="check" />} role="status" variant="outline">
            {t('mine.received')} <NumberText plain value={received} />
          </Alert>
        )}
        <DraftsHere />
        {rows.length === 0 ? (
          <Text>{t('mine.empty')}</Text>
        ) : (
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

/** Forms begun in this tab and not sent yet. */
function DraftsHere() {
  const { t } = useTranslation('intakes');
  const drafts = useDrafts();
  if (drafts.length === 0) return null;
  return (
    <section>
      <Title mb="xs" order={2}>
        {t('mine.drafts')}
      </Title>
      <Stack gap="xs">
        {drafts.map((draft) => {
          const head = draft.members.find((member) => member.id === draft.household.headId) ?? draft.members[0];
          return (
            <Paper key={draft.id} p="sm" withBorder>
              <Group justify="space-between">
                <Anchor component={Link} mih={44} style={{ display: 'inline-flex', alignItems: 'center' }} to={`/intakes/new/${draft.id}`}>
                  <bdi>{(head && memberName(head)) || t('mine.noHead')}</bdi>
                </Anchor>
                <StateBadge signal="waiting">{t('kept.inTab')}</StateBadge>
              </Group>
            </Paper>
          );
        })}
      </Stack>
    </section>
  );
}
