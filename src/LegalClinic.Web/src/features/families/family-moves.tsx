import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../shared/api/schema';
import { Section } from '../../shared/parts/section';
import { ToldDate } from '../../shared/parts/told-date';
import { PlaceText } from '../../shared/words/place-text';
import { SiteText } from '../../shared/words/site-text';
import { ToldText } from '../../shared/words/told-text';
import { useWords } from '../../shared/words/use-words';

/** Displacement, what stands in the way, and specific needs. */
export function FamilyMoves({ family }: { family: Schema<'FamilyDto'> }) {
  const { t } = useTranslation('families');
  const word = useWords();
  const name = (id: string) => family.members.find((one) => one.id === id)?.name.given ?? '';
  const place = (placeCode?: string | null, siteCode?: string | null) =>
    siteCode ? <SiteText code={siteCode} /> : placeCode ? <PlaceText code={placeCode} /> : t('moves.unknown');
  return (
    <Section title={t('moves.title')}>
      {family.stays.length === 0 && <Text c="dimmed">{t('moves.empty')}</Text>}
      <ol style={{ margin: 0, paddingInlineStart: '1.25rem' }}>
        {family.stays.map((stay) => (
          <li key={stay.order}>
            {t('moves.from')} {place(stay.fromPlaceCode, stay.fromSiteCode)} {t('moves.to')} {place(stay.toPlaceCode, stay.toSiteCode)}
            {stay.arrivedOn && (
              <>
                {' · '}
                <ToldDate told={stay.arrivedOn} />
              </>
            )}
            {stay.leftOn && (
              <>
                {' – '}
                <ToldDate told={stay.leftOn} />
              </>
            )}
            {stay.reason && <> · {word('displacementReason', stay.reason)}</>}
            {stay.obstacleToReturn && (
              <>
                {' · '}
                <ToldText text={stay.obstacleToReturn} />
              </>
            )}
          </li>
        ))}
      </ol>
      {family.barriers.length > 0 && (
        <Text>
          {t('moves.barriers')} {family.barriers.map((one) => word('barrier', one)).join(' · ')}
        </Text>
      )}
      {family.needs.length > 0 && (
        <Text>
          {t('moves.needs')} {family.needs.map((one) => `${word('need', one.need)} (${name(one.personId)})`).join(' · ')}
        </Text>
      )}
    </Section>
  );
}
