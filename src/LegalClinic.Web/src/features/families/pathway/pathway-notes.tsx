import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateText } from '../../../shared/parts/date-text';
import { Section } from '../../../shared/parts/section';
import { useDocumentName } from '../../../shared/words/use-document-name';
import { PeopleNames } from './people-names';
import type { Plan } from './use-pathway';

/** Documents without a way and why, branches the family may choose, and what to mind. */
export function PathwayNotes({ plan }: { plan: Plan }) {
  const { t } = useTranslation('pathways');
  const documentName = useDocumentName();
  return (
    <>
      {plan.noPlans.length > 0 && (
        <Section title={t('none.title')}>
          <ul>
            {plan.noPlans.map((none) => (
              <li key={`${none.target.personId}-${none.target.document}`}>
                <Text fw={600} span>
                  {documentName(none.target.document)} · <PeopleNames ids={[none.target.personId]} plan={plan} />
                </Text>
                <ul>
                  {none.obstacles.map((obstacle, index) => (
                    <li key={index}>
                      {t(`obstacle.${obstacle.kind}`, { name: obstacle.procedure.name })} {obstacle.rule?.sentence}
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {plan.offers.length > 0 && (
        <Section title={t('offer.title')}>
          <ul>
            {plan.offers.map((offer, index) => (
              <li key={index}>
                <Text fw={600} span>
                  {offer.procedure.name} · <PeopleNames ids={offer.people} plan={plan} />
                </Text>{' '}
                {offer.from && (
                  <>
                    {t('offer.from')} <DateText value={offer.from} />.{' '}
                  </>
                )}
                {offer.because.rule?.sentence}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {plan.notices.length > 0 && (
        <Section title={t('notice.title')}>
          <ul>
            {plan.notices.map((notice, index) => (
              <li key={index}>
                {notice.personId && (
                  <Text fw={600} span>
                    <PeopleNames ids={[notice.personId]} plan={plan} />
                    {': '}
                  </Text>
                )}
                {notice.because.rule?.sentence}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
