import { monthNames } from './dates';

/** The last months, the newest first, as "2026-11" with the names used in Iraq. */
export function recentMonths(today: string, count: number, language: string): { value: string; label: string }[] {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return Array.from({ length: count }, (_, back) => {
    const index = year * 12 + (month - 1) - back;
    const value = `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
    return { value, label: `${(monthNames[language] ?? monthNames.ar ?? [])[index % 12] ?? ''} ${Math.floor(index / 12)}` };
  });
}
