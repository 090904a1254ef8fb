import type { Space } from './outside';

/** room: all is well; tight: people are told; full: no new form is begun, so that those which are begun can be finished. */
export type Room = 'room' | 'tight' | 'full';

/** What a tablet may hold: two weeks of a team, 130 forms with ten photographs each. The quota that a browser reports is not what there is. */
const mostBytes = 400 * 1024 * 1024;
const tightFrom = 0.8;
const fullFrom = 0.95;
/** What the forms of a busy day take, with the sealed copies of some photographs. */
const spareBytes = 4 * 1024 * 1024;

export function roomLeft({ used, quota }: Space): Room {
  if (used === null) return 'room';
  const most = Math.min(quota || mostBytes, mostBytes);
  if (used >= most * fullFrom || most - used < spareBytes) return 'full';
  return used >= most * tightFrom ? 'tight' : 'room';
}

/** Whether a write failed because the device is full. Dexie hands the browser's error on in different coats. */
export function isFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const inner = (error as { inner?: unknown }).inner;
  return error.name === 'QuotaExceededError' || isFull(inner);
}
