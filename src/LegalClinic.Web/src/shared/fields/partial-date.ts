import { isRealDay, toIso } from '../i18n/dates';

/** A date as far as it is known, each part as typed in Western digits. */
export interface PartialDate {
  day: string;
  month: string;
  year: string;
}

export const noDate: PartialDate = { day: '', month: '', year: '' };

export type DateState = 'empty' | 'partial' | 'full' | 'wrong';

function numbers({ day, month, year }: PartialDate) {
  return { day: Number(day), month: Number(month), year: Number(year) };
}

/** How much of a date is there, and whether it can exist. */
export function dateState(date: PartialDate): DateState {
  const { day, month, year } = date;
  if (!day && !month && !year) return 'empty';
  if (!/^\d{4}$/.test(year) || Number(year) < 1850 || Number(year) > 2150) return 'wrong';
  if (month && !(Number(month) >= 1 && Number(month) <= 12)) return 'wrong';
  if (day && (!month || !isRealDay(numbers(date)))) return 'wrong';
  return day ? 'full' : 'partial';
}

/** The whole day in ISO form; undefined where a part is missing or wrong. */
export function fullDay(date: PartialDate): string | undefined {
  return dateState(date) === 'full' ? toIso(numbers(date)) : undefined;
}

/** "2017", "2017-08" or "2017-08-04", as far as it was told; undefined when empty or wrong. */
export function toldDate(date: PartialDate): string | undefined {
  const state = dateState(date);
  if (state === 'full') return fullDay(date);
  if (state !== 'partial') return undefined;
  return date.month ? `${date.year}-${date.month.padStart(2, '0')}` : date.year;
}

/** The parts of an ISO day. */
export function fromIso(iso: string): PartialDate {
  const [year = '', month = '', day = ''] = iso.split('-');
  return { day: day && String(Number(day)), month: month && String(Number(month)), year };
}
