import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../shared/api/schema';
import { ActButton } from '../../../shared/forms/act-button';
import { caseKeys } from '../case-people';
import { choosePlanWay } from './choose-plan-way';
import classes from './plan.module.css';
import type { CasePlan } from './use-case-plan';

interface LineWaysProps {
  found: Schema<'CaseDto'>;
  plan: CasePlan;
  step: Schema<'PathwayStepDto'>;
  mayEdit: boolean;
}

/** Other ways than this step; one that is open can be chosen with a reason. */
export function LineWays({ found, plan, step, mayEdit }: LineWaysProps) {
  const { t } = useTranslation('plans');
  if (step.alternatives.length === 0) return null;
  return (
    <details className={classes.ways}>
      <summary>{t('way.title')}</summary>
      <ul>
        {step.alternatives.map((way, index) => {
          const name = way.procedures.map((one) => one.name).join(' + ');
          const { rule, procedures } = way;
          const first = procedures[0];
          return (
            <li key={index}>
              {name}
              {way.points === null && <Text c="dimmed" span>{` (${t('way.notOpen')})`}</Text>}{' '}
              {mayEdit && way.points !== null && rule && first && (
                <ActButton
                  fields={[{ name: 'why', kind: 'long', label: t('act.why'), needed: true, maxLength: 400 }]}
                  label={t('way.choose')}
                  onAct={(values) => choosePlanWay(found.id, plan.version, { rule: rule.code, for: way.for, procedure: first.code, why: values.why ?? '' })}
                  refresh={caseKeys}
                  text={t('way.chooseText')}
                  title={name}
                />
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
