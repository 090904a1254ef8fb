import { inBaghdad, readDay, toIso } from './dates';

/** Whole days from one day or instant to another, in Baghdad; negative when it lies before. */
export function daysBetween(from: string, to: string): number {
  const day = (text: string) => {
    const read = readDay(text) ?? inBaghdad(new Date(text));
    return Date.parse(`${toIso(read)}T00:00:00Z`);
  };
  return Math.round((day(to) - day(from)) / 86_400_000);
}
