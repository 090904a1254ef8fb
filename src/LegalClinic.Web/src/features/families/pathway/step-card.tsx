import { Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../shared/parts/icon';
import { DateText } from '../../../shared/parts/date-text';
import { DaysText } from '../../../shared/parts/days-text';
import { Facts } from '../../../shared/parts/facts';
import { NumberText } from '../../../shared/parts/number-text';
import { StateBadge } from '../../../shared/parts/state-badge';
import { useBodyName } from '../../../shared/words/use-body-name';
import { PeopleNames } from './people-names';
import classes from './pathway.module.css';
import { StepPapers } from './step-papers';
import { StepReasons } from './step-reasons';
import { stepOf } from './plan-people';
import type { Plan, Step } from './use-pathway';

interface StepCardProps {
  plan: Plan;
  step: Step;
  /** Place in the order of the plan, from 1. */
  number: number;
}

/** One step: who, where, what to bring, until when, what it frees, and why. Of one that waits the particulars are folded. */
export function StepCard({ plan, step, number }: StepCardProps) {
  const { t } = useTranslation('pathways');
  const { people, documents } = step.unblocks;
  const after = step.after.map((key) => stepOf(plan, key)).filter((one) => one !== undefined);
  return (
    <li className={classes.step} data-frontier={step.isFrontier || undefined} id={`step-${number}`}>
      <Group gap="xs">
        <Title order={3}>
          <NumberText value={number} />. {step.name}
        </Title>
        {step.isFrontier && <StateBadge signal="good">{t('step.today')}</StateBadge>}
        {step.isInProcess && <StateBadge signal="waiting">{t('step.inProcess')}</StateBadge>}
        {step.priority === 'urgent' && <StateBadge signal="problem">{t('step.urgent')}</StateBadge>}
        {step.priority === 'high' && <StateBadge signal="attention">{t('step.high')}</StateBadge>}
        {step.isCritical && <StateBadge signal="neutral">{t('step.critical')}</StateBadge>}
      </Group>
      <Text>
        <PeopleNames ids={step.people} plan={plan} />
      </Text>
      <Text fw={600}>{t('step.frees', { people: people.length, documents: documents.length })}</Text>
      <Facts
        facts={[
          [t('step.deadline'), step.deadline && <DateText value={step.deadline} />],
          [t('step.late'), step.isTooLate && t('step.lateText')],
          [t('step.after'), after.length > 0 && after.map((one) => `${one.number}. ${one.name}`).join(' · ')],
        ]}
      />
      <Group gap="xs">
        {step.needsSupervisor && <StateBadge signal="attention">{t('step.supervisor')}</StateBadge>}
        {step.isClientDecision && <StateBadge signal="attention">{t('step.client')}</StateBadge>}
        {step.isForSpecialist && <StateBadge signal="attention">{t('step.specialist')}</StateBadge>}
      </Group>
      {step.warnings.map((rule) => (
        <Text className={classes.warning} key={rule.code}>
          {rule.sentence}
        </Text>
      ))}
      {step.unverified.length > 0 && (
        <Text c="dimmed" fz="sm">
          <Icon name="warning" size={16} /> {t('step.unverified', { rules: step.unverified.length })}
        </Text>
      )}
      {step.isFrontier || step.isInProcess ? (
        <StepParticulars plan={plan} step={step} />
      ) : (
        <details className={classes.reasons}>
          <summary>{t('step.particulars')}</summary>
          <StepParticulars plan={plan} step={step} />
        </details>
      )}
    </li>
  );
}

function StepParticulars({ plan, step }: Omit<StepCardProps, 'number'>) {
  const { t } = useTranslation('pathways');
  const bodyName = useBodyName();
  const together = step.filedWith ? stepOf(plan, step.filedWith) : undefined;
  return (
    <div className={classes.particulars}>
      <Facts
        facts={[
          [t('step.where'), step.body && bodyName(step.body)],
          [t('step.variant'), step.variant],
          [t('step.takes'), step.expectedDays > 0 && <DaysText days={step.expectedDays} />],
          [t('step.finish'), <DateText key="finish" value={step.expectedFinish} />],
          [t('step.fee'), step.feeIqd !== null && t('step.feeIqd', { fee: step.feeIqd })],
          [t('step.together'), together && `${together.number}. ${together.name}`],
          [t('step.basis'), step.legalBasis && <bdi>{step.legalBasis}</bdi>],
        ]}
      />
      <StepPapers plan={plan} step={step} />
      <StepReasons plan={plan} step={step} />
    </div>
  );
}
