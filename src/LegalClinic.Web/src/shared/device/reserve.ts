import { isFull } from './space';
import type { DeviceStore } from './store';

/** What the forms that are begun on a tablet need to be finished, with a margin. */
export const reserveBytes = 4 * 1024 * 1024;

/** The most random bytes that can be asked for at once. */
const noiseAtOnce = 64 * 1024;

/**
 * Takes space while there is some, unless it is taken already, so that what is begun can be finished when the disk is full. The browser's own
 * count warns of nothing: Chromium reports a gigabyte or more beyond what is used, whatever the disk has left.
 */
export async function takeReserve(store: DeviceStore): Promise<void> {
  if ((await store.reserve.where({ key: 'held' }).count()) > 0) return;
  try {
    await store.transaction('rw', store.reserve, async () => {
      await store.reserve.put({ key: 'held', bytes: noise() });
      await store.reserve.delete('given');
    });
  } catch (error) {
    if (!isFull(error)) throw error;
  }
}

/**
 * Writes; where the disk is full, once more in the space that was held for it.
 * @param given Told when that space had to be given.
 */
export async function writeInReserve<T>(store: DeviceStore, write: () => Promise<T>, given: () => Promise<void>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!isFull(error) || (await isGiven(store))) throw error;
    await store.reserve.delete('held');
    await store.reserve.put({ key: 'given' });
    await given();
    return write();
  }
}

/** Whether the space that was held had to be given to what is being written. */
export async function isGiven(store: DeviceStore): Promise<boolean> {
  return (await store.reserve.where({ key: 'given' }).count()) > 0;
}

// Of zeros a compressing disk would hold nothing.
function noise(): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(reserveBytes);
  for (let start = 0; start < reserveBytes; start += noiseAtOnce) crypto.getRandomValues(bytes.subarray(start, start + noiseAtOnce));
  return bytes;
}
