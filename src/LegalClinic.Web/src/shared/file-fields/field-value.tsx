import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText } from '../parts/date-text';
import { NumberText } from '../parts/number-text';
import { PlaceText } from '../words/place-text';
import { SiteText } from '../words/site-text';
import { ToldText } from '../words/told-text';
import { useWords } from '../words/use-words';

/** Word lists of values, by the name they have in the file. */
const lists: Record<string, string> = {
  sex: 'sex', script: 'script', marital_status: 'maritalStatus', registered: 'answer', record_problems: 'recordProblem', education: 'education',
  languages: 'spokenLanguage', life_status: 'lifeStatus', displacement_status: 'displacementStatus', office_reach: 'officeReach', income_band: 'incomeBand',
  precision: 'datePrecision', state: 'holdingState', reasonMissing: 'missingReason', kind: 'marriageKind', ended: 'marriageEnd', archive: 'archive',
  domain: 'functionalDomain', difficulty: 'difficulty', purpose: 'purpose', calendar: 'calendar', witnesses: 'answer', reason: 'displacementReason', country: 'country',
};
const hidden = new Set(['precision', 'calendar', 'order', 'registered', 'paperHeld', 'medicalTestDone', 'hasQCard', 'sealed']);
const places = new Set(['governorateCode', 'districtCode', 'placeCode', 'issuedPlaceCode', 'fromPlaceCode', 'toPlaceCode']);
const day = /^\d{4}-\d{2}-\d{2}$/;

/** A value of a file in words: text as written, codes as words, an address or a paper part by part. */
export function FieldValue({ field, text, personName }: { field: string; text: string; personName: (id: string) => string | undefined }) {
  const { t } = useTranslation('merges');
  const word = useWords();
  const parts = partsOf(JSON.parse(text) as unknown, field);
  if (parts.length === 0) return <Text c="dimmed" component="span">{t('nothing')}</Text>;
  return (
    <span>
      {parts.map(([name, value], index) => (
        <span key={index}>
          {index > 0 && ' · '}
          {show(name, value)}
        </span>
      ))}
    </span>
  );

  function show(name: string, value: string | number | boolean): ReactNode {
    if (value === true) return t(`flag.${name}`);
    if (typeof value === 'number') return <NumberText value={value} />;
    const code = String(value);
    if (name === 'father' || name === 'mother') return field === 'parents' ? <bdi>{personName(code) ?? ''}</bdi> : <bdi>{code}</bdi>;
    if (places.has(name)) return <PlaceText code={code} />;
    if (name.endsWith('iteCode')) return <SiteText code={code} />;
    const list = lists[name];
    if (list) return word(list, code);
    if (day.test(code)) return <DateText value={code} />;
    return <ToldText text={code} />;
  }
}

/** The parts of a value that say something, each with the name it has. */
export function partsOf(value: unknown, name: string): [string, string | number | boolean][] {
  if (value === null || value === undefined || value === '' || value === false) return [];
  if (Array.isArray(value)) return value.flatMap((one) => partsOf(one, name));
  if (typeof value === 'object') {
    return Object.entries(value).flatMap(([key, part]) => (hidden.has(key) && part !== true ? [] : partsOf(part, key)));
  }
  return [[name, value as string | number | boolean]];
}
