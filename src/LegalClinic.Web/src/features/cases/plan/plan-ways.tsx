import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../shared/api/schema';
import { ActButton } from '../../../shared/forms/act-button';
import { caseKeys } from '../case-people';
import classes from './plan.module.css';
import { takeBackPlanWay } from './take-back-plan-way';
import type { CasePlan } from './use-case-plan';

/** Ways the lawyer chose instead of what the pathway proposes, and why. */
export function PlanWays({ found, plan, mayEdit }: { found: Schema<'CaseDto'>; plan: CasePlan; mayEdit: boolean }) {
  const { t } = useTranslation('plans');
  if (plan.choices.length === 0) return null;
  return (
    <div className={classes.list}>
      <Title order={3}>{t('way.chosen')}</Title>
      <ul>
        {plan.choices.map((choice) => (
          <li key={`${choice.rule}-${choice.for}`}>
            {choice.procedure.name} {t('way.for', { name: choice.forName })}
            {': '}
            <Text component="bdi" c="dimmed">
              {choice.why}
            </Text>{' '}
            {mayEdit && (
              <ActButton
                label={t('way.takeBack')}
                onAct={() => takeBackPlanWay(found.id, plan.version, { rule: choice.rule, for: choice.for })}
                refresh={caseKeys}
                text={t('way.takeBackText')}
                title={choice.procedure.name}
              />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
