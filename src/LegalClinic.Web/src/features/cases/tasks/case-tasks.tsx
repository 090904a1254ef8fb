import { Button, Group, Paper, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../shared/api/schema';
import { ActButton } from '../../../shared/forms/act-button';
import { ActError } from '../../../shared/forms/act-error';
import { todayIso } from '../../../shared/i18n/dates';
import { daysBetween } from '../../../shared/i18n/days-between';
import { DateText } from '../../../shared/parts/date-text';
import { Section } from '../../../shared/parts/section';
import { StateBadge } from '../../../shared/parts/state-badge';
import { uuidV7 } from '../../../shared/uuid-v7';
import { caseKeys } from '../case-people';
import { useCasePlan } from '../plan/use-case-plan';
import { addTask } from './add-task';
import { finishTask } from './finish-task';
import { reopenTask } from './reopen-task';

type Task = Schema<'TaskDto'>;

/** What is to be done by a day; what is done stays and can be taken back. */
export function CaseTasks({ found }: { found: Schema<'CaseDto'> }) {
  const { t } = useTranslation('plans');
  const plan = useCasePlan(found.id).data?.plan;
  const queryClient = useQueryClient();
  const acting = useMutation({
    mutationFn: (task: Task) => (task.status === 'done' ? reopenTask(task.id, task.version) : finishTask(task.id, task.version)),
    onSettled: () => queryClient.invalidateQueries({ predicate: (query) => caseKeys.includes(String(query.queryKey[0]) as (typeof caseKeys)[number]) }),
  });
  const nameOf = (task: Task) => plan?.lines.find((line) => line.key === task.stepKey)?.name ?? task.title;
  const add = found.can.work && (
    <ActButton
      fields={[
        { name: 'title', kind: 'text', label: t('task.what'), hint: t('task.whatHint'), needed: true, maxLength: 200 },
        { name: 'dueOn', kind: 'date', label: t('task.due'), needed: true },
      ]}
      label={t('task.add')}
      onAct={(values) => addTask({ id: uuidV7(), caseId: found.id, title: values.title ?? '', dueOn: values.dueOn ?? '' })}
      refresh={caseKeys}
    />
  );
  return (
    <Section actions={add} title={t('task.title')}>
      <ActError error={acting.error} />
      {found.tasks.length === 0 && <Text c="dimmed">{t('task.empty')}</Text>}
      {found.tasks.map((task) => (
        <TaskCard busy={acting.isPending} key={task.id} mayWork={found.can.work} name={nameOf(task)} onTurn={() => acting.mutate(task)} task={task} />
      ))}
    </Section>
  );
}

interface TaskCardProps {
  task: Task;
  name: string;
  mayWork: boolean;
  busy: boolean;
  onTurn: () => void;
}

function TaskCard({ task, name, mayWork, busy, onTurn }: TaskCardProps) {
  const { t } = useTranslation(['plans', 'words']);
  const done = task.status === 'done';
  const late = done ? 0 : daysBetween(task.dueOn, todayIso());
  return (
    <Paper p="sm" withBorder>
      <Group gap="xs" justify="space-between">
        <div>
          <Text fw={600}>
            <bdi>{name}</bdi>
          </Text>
          <Text c="dimmed" size="sm">
            {done ? t('plans:task.doneOn') : t('plans:task.due')} <DateText value={done && task.doneOn ? task.doneOn : task.dueOn} />
          </Text>
        </div>
        <Group gap="xs">
          {late > 0 ? (
            <StateBadge signal="problem">{t('plans:task.late', { time: t('words:days', { count: late }) })}</StateBadge>
          ) : (
            <StateBadge signal={done ? 'good' : 'attention'}>{done ? t('plans:task.done') : t('plans:task.open')}</StateBadge>
          )}
          {mayWork && (
            <Button aria-label={done ? t('plans:task.reopenNamed', { name }) : t('plans:task.finishNamed', { name })} disabled={busy} onClick={onTurn} variant="default">
              {done ? t('plans:task.reopen') : t('plans:task.finish')}
            </Button>
          )}
        </Group>
      </Group>
    </Paper>
  );
}
