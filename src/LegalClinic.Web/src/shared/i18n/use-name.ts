import { useCallback } from 'react';
import type { NamedThing } from '../api/schema';
import { useLanguage } from './language-provider';

/** Names things of the reference data in the person's language, in Arabic where the name is not there. */
export function useName(): (thing: NamedThing) => string {
  const { language } = useLanguage();
  return useCallback(
    (thing) => ({ ar: thing.nameAr, ckb: thing.nameCkb, en: thing.nameEn })[language] || thing.nameAr || thing.code,
    [language],
  );
}
