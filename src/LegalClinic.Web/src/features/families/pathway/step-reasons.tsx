import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../shared/api/schema';
import { UnverifiedRules } from '../../../shared/parts/unverified-rules';
import { FactLine } from './fact-line';
import classes from './pathway.module.css';
import { stepOf } from './plan-people';
import type { Plan, Step } from './use-pathway';

/** Why a step is in the plan, back to the rules and facts, and which other ways there are. */
export function StepReasons({ plan, step }: { plan: Plan; step: Step }) {
  const { t } = useTranslation('pathways');
  return (
    <details className={classes.reasons}>
      <summary>{t('reason.title')}</summary>
      <UnverifiedRules codes={step.unverified} />
      <ul>
        {step.because.map((reason, index) => (
          <Reason key={index} plan={plan} reason={reason} />
        ))}
        {step.waivers.map((reason, index) => (
          <li key={`waiver-${index}`}>
            {t('reason.waiver')} {reason.rule?.sentence}
          </li>
        ))}
      </ul>
      {step.alternatives.length > 0 && (
        <>
          <Text fw={600}>{t('reason.alternatives')}</Text>
          <ul>
            {step.alternatives.map((other, index) => (
              <li key={index}>
                {other.procedures.map((one) => one.name).join(' + ')}
                {other.points === null && <Text c="dimmed" span>{` (${t('reason.notOpen')})`}</Text>}
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}

function Reason({ plan, reason }: { plan: Plan; reason: Schema<'ReasonDto'> }) {
  const { t } = useTranslation('pathways');
  const about = reason.for ? stepOf(plan, reason.for) : undefined;
  return (
    <li>
      {reason.kind === 'wanted' ? t('reason.wanted') : reason.rule?.sentence}
      {about && <Text c="dimmed" span>{` (${t('reason.for', { number: about.number, name: about.name })})`}</Text>}
      {reason.rule && (
        <Text c="dimmed" span>
          {' '}
          <bdi dir="ltr">[{reason.rule.code}]</bdi>
          {!reason.rule.isVerified && ` · ${t('reason.unverified')}`}
        </Text>
      )}
      {reason.facts.length > 0 && (
        <ul>
          {reason.facts.map((fact, index) => (
            <li key={index}>
              <FactLine fact={fact} plan={plan} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
