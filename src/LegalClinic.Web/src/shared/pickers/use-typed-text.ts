import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { toWesternDigits } from '../i18n/digits';

/** The text to search for, settled: a quarter of a second after the last key. */
export function useTypedText(): [string, (text: string) => void] {
  const [typed, setTyped] = useState('');
  const [settled] = useDebouncedValue(typed, 250);
  return [toWesternDigits(settled.trim()), setTyped];
}
