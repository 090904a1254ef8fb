import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../shared/api/schema';
import { DateText } from '../../../shared/parts/date-text';
import { PlanDifference } from './plan-difference';
import classes from './plan.module.css';
import type { CasePlan } from './use-case-plan';

/** Rules that a circular changed since the plan was made, and what they alone alter in it. */
export function RuleChanges({ changes, plan }: { changes: NonNullable<CasePlan['changes']>; plan: CasePlan }) {
  const { t } = useTranslation('plans');
  const alters = changes.rulesAlter;
  const differs = alters && alters.added.length + alters.gone.length + alters.changed.length + alters.opened.length + alters.closed.length > 0;
  return (
    <div className={classes.list}>
      <Title order={4}>{t('changes.rules')}</Title>
      <ul>
        {changes.rules.map((rule) => (
          <RuleChange key={rule.code} rule={rule} />
        ))}
      </ul>
      <Title order={4}>{t('changes.alters')}</Title>
      {differs ? <PlanDifference difference={alters} plan={plan} /> : <Text>{t('changes.altersNothing')}</Text>}
    </div>
  );
}

function RuleChange({ rule }: { rule: Schema<'AlteredRuleDto'> }) {
  const { t } = useTranslation('plans');
  const says = rule.after ?? rule.before;
  return (
    <li>
      {says} <bdi dir="ltr">[{rule.code}]</bdi>
      {': '}
      {rule.is === null ? t('changes.ruleEnded') : rule.was === null ? t('changes.ruleNew') : t('changes.ruleChanged')}{' '}
      {rule.is && <DateText value={rule.is} />}
      {rule.before && rule.after && rule.before !== rule.after && (
        <Text c="dimmed">
          {t('changes.before')}
          {': '}
          {rule.before}
        </Text>
      )}
    </li>
  );
}
