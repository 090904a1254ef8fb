import { DirectionProvider, useDirection } from '@mantine/core';
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../api/schema';
import { directionOf, isLanguage } from './languages';
import { keepDigits, keepLanguage, keptDigits, type DigitStyle } from './preferences';

export interface LanguageChoice {
  language: Language;
  setLanguage: (language: Language) => void;
  digits: DigitStyle;
  setDigits: (digits: DigitStyle) => void;
}

const LanguageContext = createContext<LanguageChoice | null>(null);

/** Language, direction and digits of the whole interface. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  return (
    <DirectionProvider initialDirection={directionOf(i18n.language)} detectDirection={false}>
      <Choice>{children}</Choice>
    </DirectionProvider>
  );
}

function Choice({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  const { setDirection } = useDirection();
  const [digits, setDigits] = useState(keptDigits);
  const language = isLanguage(i18n.language) ? i18n.language : 'ar';

  useEffect(() => setDirection(directionOf(language)), [language, setDirection]);

  const choice = useMemo<LanguageChoice>(
    () => ({
      language,
      setLanguage: (next) => {
        keepLanguage(next);
        void i18n.changeLanguage(next);
      },
      digits,
      setDigits: (next) => {
        keepDigits(next);
        setDigits(next);
      },
    }),
    [digits, i18n, language],
  );
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

// The hook lives beside its provider: neither is of use without the other.
export function useLanguage(): LanguageChoice {
  const choice = useContext(LanguageContext);
  if (!choice) throw new Error('useLanguage needs a LanguageProvider above it.');
  return choice;
}
