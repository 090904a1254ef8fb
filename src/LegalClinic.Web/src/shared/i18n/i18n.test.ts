import { describe, expect, it } from 'vitest';
import { dateInFigures, dateInWords, inBaghdad, isRealDay, readDay, todayIso } from './dates';
import { showDigits, toWesternDigits } from './digits';

describe('digits', () => {
  it.each([
    ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
    ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
    ['0750 ٠٠٠ ۳۰۶۱', '0750 000 3061'],
    ['123/أ', '123/أ'],
  ])('takes %s as %s', (typed, kept) => {
    expect(toWesternDigits(typed)).toBe(kept);
  });

  it('shows them as preferred', () => {
    expect(showDigits('012 أ', 'arabic')).toBe('٠١٢ أ');
    expect(showDigits('٠١٢', 'western')).toBe('012');
  });
});

describe('dates', () => {
  const day = { year: 2026, month: 11, day: 23 };

  it('uses the month names of Iraq, day first', () => {
    expect(dateInWords(day, 'ar')).toBe('23 تشرين الثاني 2026');
    expect(dateInWords(day, 'ckb')).toBe('23ی تشرینی دووەمی 2026');
    expect(dateInFigures(day)).toBe('23/11/2026');
  });

  it('counts the day in Baghdad', () => {
    const lateInUtc = new Date('2026-11-22T21:30:00Z');

    expect(todayIso(lateInUtc)).toBe('2026-11-23');
    expect(inBaghdad(lateInUtc).clock).toBe('00:30');
    expect(readDay('2026-11-22T20:59:00Z')).toMatchObject({ day: 22 });
  });

  it('knows which days exist', () => {
    expect(isRealDay({ year: 2024, month: 2, day: 29 })).toBe(true);
    expect(isRealDay({ year: 2023, month: 2, day: 29 })).toBe(false);
  });
});
