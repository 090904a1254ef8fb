import type { TFunction } from 'i18next';
import type { Language } from '../api/schema';
import { dateInWords, readDay } from '../i18n/dates';
import { showDigits } from '../i18n/digits';
import type { DigitStyle } from '../i18n/preferences';
import { several, type ActField } from './act-field';

/** What stands in a field, in words. */
export function actValue(field: ActField, value: string, t: TFunction, language: Language, digits: DigitStyle): string {
  if (field.kind === 'check') return t(`common:answer.${value ? 'yes' : 'no'}`);
  const day = field.kind === 'date' && value ? readDay(value) : null;
  if (day) return showDigits(dateInWords(day, language), digits);
  const wordOf = (one: string) => field.options?.find((option) => option.value === one)?.label ?? one;
  return field.kind === 'chips' ? several(value).map(wordOf).join(' · ') : wordOf(value);
}
