import { toWesternDigits } from '../i18n/digits';

export const shortestPin = 6;

/** What is wrong with a PIN that somebody wants to set; null when nothing is. Digits of any script count the same. */
export function pinFault(typed: string): 'short' | 'digits' | 'easy' | null {
  const pin = plainPin(typed);
  if (!/^\d*$/.test(pin)) return 'digits';
  if (pin.length < shortestPin) return 'short';
  const steps = new Set([...pin].slice(1).map((digit, at) => Number(digit) - Number(pin[at])));
  const [step] = steps;
  return steps.size === 1 && step !== undefined && Math.abs(step) <= 1 ? 'easy' : null;
}

export const plainPin = (typed: string): string => toWesternDigits(typed.trim());
