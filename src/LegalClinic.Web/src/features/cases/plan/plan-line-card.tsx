import { Button, Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../shared/api/schema';
import { ActButton } from '../../../shared/forms/act-button';
import { DateText } from '../../../shared/parts/date-text';
import { Facts } from '../../../shared/parts/facts';
import { NumberText } from '../../../shared/parts/number-text';
import { StateBadge, type Signal } from '../../../shared/parts/state-badge';
import { useBodyName } from '../../../shared/words/use-body-name';
import { caseKeys } from '../case-people';
import { dropPlanSteps } from './drop-plan-steps';
import { LineWays } from './line-ways';
import { PlanPeople } from './plan-people';
import classes from './plan.module.css';
import { StartStepsButton } from './start-steps-button';
import type { CasePlan, PlanLine } from './use-case-plan';
import { useStepName } from './use-step-name';

interface PlanLineCardProps {
  found: Schema<'CaseDto'>;
  plan: CasePlan;
  line: PlanLine;
  mayEdit: boolean;
  busy: boolean;
  onAccept: () => void;
  onMove: (line: PlanLine, by: -1 | 1, button: HTMLElement) => void;
}

const signals = { proposed: 'attention', accepted: 'good', unapproved: 'waiting', dropped: 'neutral', started: 'waiting', done: 'good' } as const satisfies Record<string, Signal>;

function stateOf(line: PlanLine): keyof typeof signals {
  if (line.isDone) return 'done';
  return line.state === 'accepted' && !line.isApproved ? 'unapproved' : line.state;
}

/** One step of the plan: what, for whom, where, how it stands, and what may be done with it. */
export function PlanLineCard({ found, plan, line, mayEdit, busy, onAccept, onMove }: PlanLineCardProps) {
  const { t } = useTranslation(['plans', 'words']);
  const bodyName = useBodyName();
  const stepName = useStepName(plan);
  const { step } = line;
  const state = stateOf(line);
  const after = (step?.after ?? []).map((key) => plan.lines.find((one) => one.key === key)).filter((one) => one !== undefined);
  const brief = [
    line.body && bodyName(line.body),
    step && step.expectedDays > 0 && t('words:days', { count: step.expectedDays }),
    step?.feeIqd != null && t('plans:line.feeIqd', { fee: step.feeIqd }),
  ].filter(Boolean);
  return (
    <li className={classes.line} data-ready={line.isReady || undefined} data-state={line.state}>
      <div className={classes.what}>
        <Group gap="xs">
          <Title order={3}>
            <NumberText value={line.number} />. {line.name}
          </Title>
          <StateBadge signal={signals[state]}>{t(`plans:state.${state}`)}</StateBadge>
          {line.isReady && <StateBadge signal="good">{t('plans:state.ready')}</StateBadge>}
          {!step && !line.isDone && !plan.isContradictory && <StateBadge signal="attention">{t('plans:state.gone')}</StateBadge>}
          {step && step.priority !== 'normal' && <StateBadge signal="problem">{t(`plans:priority.${step.priority}`)}</StateBadge>}
          {step?.needsSupervisor && <StateBadge signal="attention">{t('plans:line.supervisor')}</StateBadge>}
          {step?.isClientDecision && <StateBadge signal="attention">{t('plans:line.client')}</StateBadge>}
          {step?.isForSpecialist && <StateBadge signal="attention">{t('plans:line.specialist')}</StateBadge>}
        </Group>
        <Text>
          <PlanPeople ids={line.people} plan={plan} />
        </Text>
        {brief.length > 0 && (
          <Text c="dimmed" size="sm">
            {brief.join(' · ')}
          </Text>
        )}
        <Facts
          facts={[
            [t('plans:line.why'), line.why && <bdi>{line.why}</bdi>],
            [t('plans:line.startedOn'), line.startedOn && <DateText value={line.startedOn} />],
            [t('plans:line.deadline'), step?.deadline && <DateText value={step.deadline} />],
            [t('plans:line.after'), after.length > 0 && after.map((one) => `${one.number}. ${one.name}`).join(' · ')],
          ]}
        />
        {step && <LineWays found={found} mayEdit={mayEdit} plan={plan} step={step} />}
      </div>
      {mayEdit && (
        <Group className={classes.acts} gap="xs">
          {line.isReady && (
            <StartStepsButton found={found} keys={[line.key]} label={t('plans:act.start')} plan={plan} takesLetter={line.takesLetter} title={line.name} />
          )}
          {(line.state === 'proposed' || line.state === 'dropped') && (
            <Button aria-label={t('plans:act.acceptNamed', { name: line.name })} disabled={busy} onClick={onAccept} variant="default">
              {t('plans:act.accept')}
            </Button>
          )}
          {(line.state === 'proposed' || line.state === 'accepted') && (
            <ActButton
              detailName={stepName}
              fields={[{ name: 'why', kind: 'long', label: t('plans:act.why'), needed: true, maxLength: 400 }]}
              label={t('plans:act.drop')}
              onAct={(values) => dropPlanSteps(found.id, plan.version, { keys: [line.key], why: values.why ?? '' })}
              refresh={caseKeys}
              text={t('plans:act.dropText')}
              title={line.name}
            />
          )}
          <Group gap="xs" wrap="nowrap">
            <MoveButton busy={busy} by={-1} can={line.canMoveUp} line={line} onMove={onMove} />
            <MoveButton busy={busy} by={1} can={line.canMoveDown} line={line} onMove={onMove} />
          </Group>
        </Group>
      )}
    </li>
  );
}

interface MoveButtonProps {
  line: PlanLine;
  by: -1 | 1;
  can: boolean;
  busy: boolean;
  onMove: PlanLineCardProps['onMove'];
}

// Told as disabled rather than disabled: a button that lost its focus at the end of the list would lose the person with it.
function MoveButton({ line, by, can, busy, onMove }: MoveButtonProps) {
  const { t } = useTranslation('plans');
  const may = can && !busy;
  return (
    <Button
      aria-disabled={!may}
      aria-label={by < 0 ? t('act.up', { name: line.name }) : t('act.down', { name: line.name })}
      data-disabled={!may || undefined}
      onClick={(event) => may && onMove(line, by, event.currentTarget)}
      px="sm"
      variant="default"
    >
      {by < 0 ? '↑' : '↓'}
    </Button>
  );
}
