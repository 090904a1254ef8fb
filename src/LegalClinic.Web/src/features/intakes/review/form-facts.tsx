import { useTranslation } from 'react-i18next';
import { Facts } from '../../../shared/parts/facts';
import { NumberText } from '../../../shared/parts/number-text';
import { ToldDate } from '../../../shared/parts/told-date';
import { PlaceText } from '../../../shared/words/place-text';
import { SiteText } from '../../../shared/words/site-text';
import { ToldText } from '../../../shared/words/told-text';
import { useWords } from '../../../shared/words/use-words';
import { isSealed } from '../field-facts';
import { useFieldText } from '../use-field-text';
import { formWords, quietFields } from './form-words';

interface FormFactsProps {
  /** Path of the section in the form: "members.birth". */
  path: string;
  section: object;
  /** The open answers, or those that are kept sealed. */
  sealed?: boolean;
  personName: (id: string) => string;
}

const dates = /(On|date|since|lostWhen)$/;

/** The answers of a section with their questions; what was not answered is left out. */
export function FormFacts({ path, section, sealed = false, personName }: FormFactsProps) {
  const { i18n } = useTranslation(['intakes', 'words', 'choices']);
  const fieldText = useFieldText();
  const shown = useShown(personName);
  const facts = Object.entries(section)
    .filter(([name]) => !quietFields.has(name) && isSealed(`${path}.${name}`) === sealed)
    .filter(([name]) => i18n.exists(`intakes:fields.${path}.${name}`))
    .map(([name, value]) => [fieldText(`${path}.${name}`), shown(`${path}.${name}`, value)] as const);
  return <Facts facts={facts} />;
}

function useShown(personName: (id: string) => string) {
  const word = useWords();
  return (path: string, value: unknown) => {
    const list = formWords[path];
    if (value === null || value === undefined || value === '' || value === 'unknown' || value === false) return null;
    if (Array.isArray(value)) return value.map((one) => word(list ?? '', String(one))).join(' · ');
    if (typeof value === 'object') return null;
    if (value === true) return word('answer', 'yes');
    const text = String(value);
    if (list) return word(list, text);
    if (/Id$/.test(path)) return <bdi>{personName(text) || text}</bdi>;
    if (/(governorate|district|place)Code$/i.test(path)) return <PlaceText code={text} />;
    if (/siteCode$/i.test(path)) return <SiteText code={text} />;
    if (dates.test(path) && /^\d{4}(-\d{2}){0,2}$/.test(text)) return <ToldDate told={text} />;
    if (/^[\d/.+-]+$/.test(text)) return <NumberText value={text} />;
    return <ToldText text={text} />;
  };
}
