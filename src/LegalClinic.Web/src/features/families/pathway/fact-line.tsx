import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../shared/api/schema';
import { Icon } from '../../../shared/parts/icon';
import { NumberText } from '../../../shared/parts/number-text';
import { PeopleNames } from './people-names';
import type { Plan } from './use-pathway';

/** A fact, whom it is about and where it comes from; a sealed one is only named. */
export function FactLine({ fact, plan }: { fact: Schema<'FactDto'>; plan: Plan }) {
  const { t, i18n } = useTranslation('pathways');
  const value = fact.value ?? '';
  const ids = fact.otherPersonId ? [fact.personId, fact.otherPersonId] : [fact.personId];
  return (
    <>
      {fact.question} {fact.about !== 'household' && <PeopleNames ids={ids} plan={plan} />}
      {': '}
      {fact.isClosed ? (
        <>
          <Icon name="lock" size={14} /> {t('fact.closed')}
        </>
      ) : value === '' ? (
        t('fact.unknown')
      ) : i18n.exists(`pathways:value.${value}`) ? (
        t(`value.${value}`)
      ) : (
        <NumberText value={value} />
      )}
      {' · '}
      {t(`origin.${fact.origin}`)}
    </>
  );
}
