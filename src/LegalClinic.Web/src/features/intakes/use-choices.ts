import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { choices, type ChoiceLists } from './choices';

/** The answers of a list with their words in the person's language. */
export function useChoices() {
  const { t } = useTranslation('choices');
  const word = useCallback(<Name extends keyof ChoiceLists>(list: Name, value: ChoiceLists[Name]) => t(`${list}.${value}`), [t]);
  const options = useCallback(
    <Name extends keyof ChoiceLists>(list: Name) => choices[list].map((value) => ({ value, label: word(list, value) })),
    [word],
  );
  return { options, word };
}
