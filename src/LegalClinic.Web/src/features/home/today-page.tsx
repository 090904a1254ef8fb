import { Anchor, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { todayIso } from '../../shared/i18n/dates';
import { CaseStateBadge } from '../../shared/parts/case-state-badge';
import { DateText } from '../../shared/parts/date-text';
import { NumberText } from '../../shared/parts/number-text';
import { PageFrame } from '../../shared/parts/page-frame';
import { StateBadge, type Signal } from '../../shared/parts/state-badge';
import { UndoBar, type Undoable } from '../../shared/parts/undo-bar';
import { useSession } from '../../shared/session/use-session';
import { keepDone, readDone } from './done-today';
import { orderOfToday, type Reason } from './order-of-today';
import { useCaseRows } from './use-case-rows';

const signals: Record<Reason, Signal> = {
  urgent: 'problem', overdue: 'problem', toRemind: 'attention', dueSoon: 'attention', toClose: 'attention', toBegin: 'attention', longest: 'waiting',
};

/** A lawyer's day: cases in order, each with the reason for its place. */
export function TodayPage() {
  const { t } = useTranslation(['home', 'words']);
  const person = useSession().data;
  const query = useCaseRows({ lawyerId: person?.staffId, size: 100 });
  const [done, setDone] = useState(readDone);
  const [act, setAct] = useState<Undoable | null>(null);
  const placed = orderOfToday(query.data?.items ?? [], todayIso()).filter(({ row }) => !done.includes(row.id));
  const mark = (ids: string[]) => {
    setDone(ids);
    keepDone(ids);
  };
  const finish = (id: string, number: string) => {
    const before = done;
    mark([...done, id]);
    setAct({ text: t('home:today.marked', { number }), undo: () => mark(before) });
  };

  return (
    <PageFrame error={query.error} loading={query.isPending} onRetry={() => void query.refetch()} title={t('home:today.title')}>
      <Stack>
        <Text c="dimmed">
          <DateText value={todayIso()} />
        </Text>
        <UndoBar act={act} onGone={() => setAct(null)} />
        {placed.length === 0 && <Text>{done.length > 0 ? t('home:today.allDone') : t('home:today.empty')}</Text>}
        <Stack component="ol" gap="xs" style={{ margin: 0, padding: 0, listStyle: 'none' }}>
          {placed.map(({ row, reason, days }) => (
            <Paper component="li" key={row.id} p="sm" withBorder>
              <Group align="flex-start" justify="space-between">
                <div>
                  <Anchor component={Link} fw={600} mih={32} style={{ display: 'inline-block' }} to={`/cases/${row.id}`}>
                    <bdi>{row.headName}</bdi> <NumberText plain value={row.number} />
                  </Anchor>
                  <Group gap="xs">
                    <StateBadge signal={signals[reason]}>{t(`home:reason.${reason}`, { time: t('words:days', { count: days }) })}</StateBadge>
                    <CaseStateBadge status={row.status} />
                  </Group>
                  <Text c="dimmed" size="sm">
                    {t('home:today.decided', { decided: row.decided, all: row.applications })}
                    {row.replyExpectedOn && (
                      <>
                        {' · '}
                        {t('home:today.reply')} <DateText value={row.replyExpectedOn} />
                      </>
                    )}
                  </Text>
                </div>
                <Button onClick={() => finish(row.id, row.number)} variant="default">
                  {t('home:today.done')}
                </Button>
              </Group>
            </Paper>
          ))}
        </Stack>
      </Stack>
    </PageFrame>
  );
}
