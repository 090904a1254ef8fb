import { useCallback } from 'react';
import type { Schema } from '../api/schema';
import { useLanguage } from '../i18n/language-provider';
import { useDeadlineKinds } from './use-deadline-kinds';

type Kind = Schema<'DeadlineKindDto'>;

/** What is done, and against what, in the person's language; the code while the kinds are not there. */
export function useKindWords(): (code: string) => { remedy: string; against: string } {
  const { language } = useLanguage();
  const kinds = useDeadlineKinds().data;
  return useCallback(
    (code) => {
      const kind = kinds?.find((one) => one.code === code);
      return kind ? kindWords(kind, language) : { remedy: code, against: '' };
    },
    [kinds, language],
  );
}

/** The words of a kind in a language. */
export function kindWords(kind: Kind, language: string): { remedy: string; against: string } {
  if (language === 'ckb') return { remedy: kind.remedyCkb, against: kind.againstCkb };
  return language === 'en' ? { remedy: kind.remedyEn, against: kind.againstEn } : { remedy: kind.remedyAr, against: kind.againstAr };
}
