import type { IntakeForm } from '../../shared/api/schema';
import type { IntakeDraft } from './draft';
import { intakeForm } from './intake-form';

/** What is sealed: the form, or for one that was taken along the form as it came with what was changed in it. */
export function formToSend(draft: IntakeDraft, deviceId?: string): IntakeForm {
  const { corrects } = draft;
  return corrects ? (changed(corrects.original, corrects.before, intakeForm(draft)) as IntakeForm) : intakeForm(draft, deviceId);
}

/** Whether anything was changed in a form that was taken along. */
export function isChanged(draft: IntakeDraft): boolean {
  return draft.corrects !== undefined && !isSame(draft.corrects.before, intakeForm(draft));
}

/**
 * Puts what was changed between two states into a third. Pages and server write some values in their own way, such as an age as a date; where nothing was changed
 * the original stays to the letter, so that nobody is said to have changed what he did not touch.
 */
export function changed(original: unknown, before: unknown, after: unknown): unknown {
  if (isSame(before, after)) return original;
  if (Array.isArray(after)) {
    const [kept, seen] = [rowsOf(original), rowsOf(before)];
    return after.map((row: unknown) => {
      const key = keyOf(row);
      return key !== null && seen.has(key) ? changed(kept.get(key), seen.get(key), row) : row;
    });
  }
  if (isObject(original) && isObject(before) && isObject(after)) {
    const names = new Set([...Object.keys(original), ...Object.keys(after)]);
    return Object.fromEntries([...names].map((name) => [name, changed(original[name], before[name], after[name])]).filter(([, value]) => value !== undefined));
  }
  return after;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** By what a row of a list is known again; null for one that is a value itself. */
function keyOf(row: unknown): string | null {
  if (!isObject(row)) return null;
  if (row.id) return String(row.id);
  if (row.husbandId) return JSON.stringify([row.husbandId, row.wifeId]);
  if (row.documentType) return JSON.stringify([row.personId, row.documentType, row.otherPersonId ?? null]);
  if (row.purpose) return JSON.stringify([row.personId, row.purpose, row.sheet ?? null]);
  return null;
}

function rowsOf(list: unknown): Map<string, unknown> {
  return new Map((Array.isArray(list) ? list : []).flatMap((row: unknown) => [[keyOf(row), row] as const]).filter((one): one is readonly [string, unknown] => one[0] !== null));
}

/** Missing and empty are the same: neither is an answer. */
export function isSame(one: unknown, other: unknown): boolean {
  if (isNothing(one) || isNothing(other)) return isNothing(one) && isNothing(other);
  if (Array.isArray(one) && Array.isArray(other)) return one.length === other.length && one.every((row, index) => isSame(row, other[index]));
  if (isObject(one) && isObject(other)) return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((name) => isSame(one[name], other[name]));
  return one === other;
}

const isNothing = (value: unknown) => value === undefined || value === null;
