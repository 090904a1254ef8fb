import { todayIso } from '../../shared/i18n/dates';

const key = 'legalclinic.doneToday';

/** Ids of the cases marked as done today on this device; yesterday's marks are gone. */
export function readDone(): string[] {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? '{}') as { day?: string; ids?: string[] };
    return kept.day === todayIso() ? (kept.ids ?? []) : [];
  } catch {
    return []; // storage can be forbidden or broken; then nothing is marked
  }
}

export function keepDone(ids: readonly string[]): void {
  try {
    sessionStorage.setItem(key, JSON.stringify({ day: todayIso(), ids }));
  } catch {
    // storage can be forbidden; the mark then holds until the page is left
  }
}
