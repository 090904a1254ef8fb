import { useCallback } from 'react';
import { useWords } from './use-words';

/** Choices for a field from the values of a list. */
export function useOptions(): (list: string, values: readonly string[]) => { value: string; label: string }[] {
  const word = useWords();
  return useCallback((list, values) => values.map((value) => ({ value, label: word(list, value) })), [word]);
}
