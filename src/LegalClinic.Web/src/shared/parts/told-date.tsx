import { monthNames } from '../i18n/dates';
import { useLanguage } from '../i18n/language-provider';
import { DateText } from './date-text';
import { NumberText } from './number-text';

/** A date as far as it was told: "2017", "2017-08" or "2017-08-04". */
export function ToldDate({ told }: { told: string }) {
  const { language } = useLanguage();
  const [year = '', month, day] = told.split('-');
  if (day) return <DateText value={told} />;
  return (
    <time dateTime={told}>
      {month && `${monthNames[language]?.[Number(month) - 1] ?? month} `}
      <NumberText value={year} />
    </time>
  );
}
