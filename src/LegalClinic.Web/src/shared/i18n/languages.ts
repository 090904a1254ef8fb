import type { Language } from '../api/schema';

export interface LanguageFacts {
  code: Language;
  /** How the language calls itself. */
  name: string;
  dir: 'rtl' | 'ltr';
}

export const languages: readonly LanguageFacts[] = [
  { code: 'ar', name: 'العربية', dir: 'rtl' },
  { code: 'ckb', name: 'کوردی', dir: 'rtl' },
  { code: 'en', name: 'English', dir: 'ltr' },
];

export function directionOf(language: string): 'rtl' | 'ltr' {
  return languages.find((one) => one.code === language)?.dir ?? 'rtl';
}

export function isLanguage(value: unknown): value is Language {
  return languages.some((one) => one.code === value);
}
