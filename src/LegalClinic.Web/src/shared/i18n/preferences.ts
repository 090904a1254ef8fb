import type { Language } from '../api/schema';
import { isLanguage } from './languages';

export type DigitStyle = 'western' | 'arabic';

const languageKey = 'legalclinic.language';
const digitsKey = 'legalclinic.digits';

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // storage can be forbidden; the defaults then hold
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // storage can be forbidden; the choice then holds until the page is closed
  }
}

export function keptLanguage(): Language {
  const kept = read(languageKey);
  return isLanguage(kept) ? kept : 'ar';
}

export function keepLanguage(language: Language): void {
  write(languageKey, language);
}

export function keptDigits(): DigitStyle {
  return read(digitsKey) === 'arabic' ? 'arabic' : 'western';
}

export function keepDigits(digits: DigitStyle): void {
  write(digitsKey, digits);
}
