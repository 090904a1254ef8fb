import type { NamedThing } from '../api/schema';
import { toWesternDigits } from '../i18n/digits';

/** Letters that are typed one for another in Arabic and Kurdish (domain.md 9.2), made one. */
export function plainLetters(text: string): string {
  return toWesternDigits(text.toLowerCase())
    .replace(/[\u064B-\u0652\u0670\u0640\u200c-\u200f]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىیێئ]/g, 'ي')
    .replace(/[ةە]/g, 'ه')
    .replace(/ک/g, 'ك')
    .replace(/[ؤۆ]/g, 'و')
    .trim();
}

/** Whether any name or the code of a thing holds the typed text. */
export function matchesName(thing: NamedThing, text: string): boolean {
  const wanted = plainLetters(text);
  return [thing.nameAr, thing.nameCkb, thing.nameEn, thing.code].some((name) => plainLetters(name).includes(wanted));
}
