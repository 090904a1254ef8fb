import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../shared/api/schema';
import { Icon } from '../../../shared/parts/icon';
import { NumberText } from '../../../shared/parts/number-text';
import { PlanPeople } from './plan-people';
import type { CasePlan } from './use-case-plan';

/** Facts that are not what they were; of a sealed one only that it changed. */
export function FactChanges({ facts, plan }: { facts: readonly Schema<'FactChangeDto'>[]; plan: CasePlan }) {
  const { t } = useTranslation('plans');
  if (facts.length === 0) return null;
  return (
    <ul>
      {facts.map((fact, index) => (
        <li key={index}>
          {t('changes.because')} {fact.question}{' '}
          {fact.about !== 'household' && <PlanPeople ids={fact.otherPersonId ? [fact.personId, fact.otherPersonId] : [fact.personId]} plan={plan} />}
          {': '}
          {fact.isClosed ? (
            <>
              <Icon name="lock" size={14} /> {t('changes.closedFact')}
            </>
          ) : (
            <>
              <FactValue value={fact.before} /> {t('changes.before')} · <FactValue value={fact.after} /> {t('changes.after')}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function FactValue({ value }: { value: string | null }) {
  const { t, i18n } = useTranslation(['plans', 'pathways']);
  if (value === null) return <>{t('plans:changes.unknown')}</>;
  return i18n.exists(`pathways:value.${value}`) ? <>{t(`pathways:value.${value}`)}</> : <NumberText value={value} />;
}
