import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../shared/api/schema';
import { Facts } from '../../shared/parts/facts';
import { NumberText } from '../../shared/parts/number-text';
import { ToldDate } from '../../shared/parts/told-date';
import { PlaceText } from '../../shared/words/place-text';
import { SiteText } from '../../shared/words/site-text';
import { ToldText } from '../../shared/words/told-text';
import { useWords } from '../../shared/words/use-words';

interface OpenedFactsProps {
  facts: readonly Schema<'OpenedFact'>[];
  family: Schema<'FamilyDto'>;
}

const lists: Record<string, string> = {
  securityCheck: 'securityCheck', barriers: 'barrier', reason: 'displacementReason', status: 'lifeStatus', proof: 'lifeProof',
  placeKind: 'birthPlaceKind', notice: 'birthNotice', earlierRegistration: 'earlierRegistration', regime: 'marriageRegime', maritalStatus: 'maritalStatus',
  country: 'country', reported: 'answer', witnesses: 'answer', deathLikely: 'answer', contact: 'answer',
  fatherKnownByMother: 'answer', paternalKinCooperate: 'answer',
};

const dates = /(On|since)$/;

/** Sealed facts once they are open, in words. */
export function OpenedFacts({ facts, family }: OpenedFactsProps) {
  const { t, i18n } = useTranslation(['families', 'words', 'choices', 'corrections']);
  const word = useWords();
  const about = (id: string) => {
    const marriage = family.marriages.find((one) => one.id === id);
    const holding = family.holdings.find((one) => one.id === id);
    const ids = marriage ? [marriage.husbandId, marriage.wifeId] : [holding?.personId ?? id];
    return family.members.filter((one) => ids.includes(one.id)).map((one) => one.name.display).join(' · ');
  };
  const shown = (name: string, value: unknown): ReactNode => {
    if (value === null || value === undefined || value === '' || value === 'unknown' || value === false) return null;
    if (Array.isArray(value)) return value.map((one) => word(lists[name] ?? '', String(one))).join(' · ');
    if (value === true) return t('words:answer.yes');
    const text = String(value);
    const list = lists[name];
    if (list && (i18n.exists(`words:${list}.${text}`) || i18n.exists(`choices:${list}.${text}`))) return word(list, text);
    if (/PlaceCode$|^placeCode$/.test(name)) return <PlaceText code={text} />;
    if (/SiteCode$|^siteCode$/.test(name)) return <SiteText code={text} />;
    if (dates.test(name) && /^\d{4}(-\d{2}){0,2}$/.test(text)) return <ToldDate told={text} />;
    if (/^[\d-]+$/.test(text)) return <NumberText value={text} />;
    return <ToldText text={text} />;
  };
  return (
    <Stack gap="sm">
      {facts.map((fact, index) => (
        <div key={`${fact.subjectId}-${index}`}>
          {about(fact.subjectId) && (
            <Text fw={600}>
              <bdi>{about(fact.subjectId)}</bdi>
            </Text>
          )}
          {fact.standing !== 'told' && <Text size="sm">{t(`corrections:standing.${fact.standing}`)}</Text>}
          <Facts
            facts={Object.entries(fact.content as Record<string, unknown>)
              .filter(([name]) => name !== 'order' && i18n.exists(`families:sealed.${name}`))
              .map(([name, value]) => [t(`families:sealed.${name}`), shown(name, value)] as const)}
          />
        </div>
      ))}
    </Stack>
  );
}
