import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../shared/api/schema';
import { DateText } from '../../../shared/parts/date-text';
import { DaysText } from '../../../shared/parts/days-text';
import { useBodyName } from '../../../shared/words/use-body-name';
import { FactChanges } from './fact-changes';
import { PlanPeople } from './plan-people';
import type { CasePlan } from './use-case-plan';

type Figures = Schema<'StepFiguresDto'>;

/** A step that stays and is not the same: what differs, before and now where it can be told in a word. */
export function ChangedStep({ changed, plan }: { changed: Schema<'ChangedStepDto'>; plan: CasePlan }) {
  const { t } = useTranslation('plans');
  const bodyName = useBodyName();
  const none = t('changes.unknown');
  const tell: Partial<Record<Schema<'StepChange'>, (figures: Figures) => ReactNode>> = {
    body: (figures) => (figures.body ? bodyName(figures.body) : none),
    fee: (figures) => (figures.feeIqd === null ? none : t('line.feeIqd', { fee: figures.feeIqd })),
    days: (figures) => <DaysText days={figures.expectedDays} />,
    deadline: (figures) => (figures.deadline ? <DateText value={figures.deadline} /> : none),
    priority: (figures) => t(`priority.${figures.priority}`),
  };
  const figured = changed.changes.filter((change) => tell[change]);
  const named = changed.changes.filter((change) => !tell[change]);
  return (
    <li>
      <Text fw={600} span>
        <span aria-hidden="true">~ </span>
        {changed.name}
      </Text>{' '}
      · <PlanPeople ids={changed.people} plan={plan} />
      {named.length > 0 && <>: {named.map((change) => t(`change.${change}`)).join(' · ')}</>}
      {figured.length > 0 && (
        <ul>
          {figured.map((change) => (
            <li key={change}>
              {t(`change.${change}`)}
              {': '}
              {tell[change]?.(changed.before)} {t('changes.before')} · {tell[change]?.(changed.after)} {t('changes.after')}
            </li>
          ))}
        </ul>
      )}
      <FactChanges facts={changed.facts} plan={plan} />
    </li>
  );
}
