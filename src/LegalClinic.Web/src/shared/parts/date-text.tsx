import { dateInFigures, dateInWords, inBaghdad, readDay } from '../i18n/dates';
import { showDigits } from '../i18n/digits';
import { useLanguage } from '../i18n/language-provider';

interface DateTextProps {
  /** Day ("2026-11-23") or instant in UTC. */
  value: string;
  /** Figures only, where room is short. */
  short?: boolean;
  /** Adds the clock in Baghdad to an instant. */
  withClock?: boolean;
}

/** A date, day first, with the month names of Iraq. */
export function DateText({ value, short = false, withClock = false }: DateTextProps) {
  const { language, digits } = useLanguage();
  const day = readDay(value);
  if (!day) return null;
  const text = short ? dateInFigures(day) : dateInWords(day, language);
  return (
    <time dateTime={value}>
      <bdi dir={short ? 'ltr' : undefined}>{showDigits(text, digits)}</bdi>
      {withClock && (
        <>
          {' '}
          <bdi dir="ltr">{showDigits(inBaghdad(new Date(value)).clock, digits)}</bdi>
        </>
      )}
    </time>
  );
}
