// @vitest-environment node
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isGiven, reserveBytes, takeReserve, writeInReserve } from './reserve';
import { DeviceStore } from './store';

const full = new DOMException('No space left.', 'QuotaExceededError');

describe('the reserve', () => {
  let store: DeviceStore;
  const held = async () => (await store.reserve.get('held'))?.bytes?.length;

  beforeEach(() => {
    store = new DeviceStore({ indexedDB: new IDBFactory(), IDBKeyRange });
  });
  afterEach(() => store.close());

  it('is taken once', async () => {
    await takeReserve(store);
    const first = (await store.reserve.get('held'))?.bytes;
    await takeReserve(store);
    const again = (await store.reserve.get('held'))?.bytes;

    expect(first?.length).toBe(reserveBytes);
    expect(first?.every((byte, at) => again?.[at] === byte)).toBe(true);
  });

  it('makes room for what is being written, once, and is taken again when there is space', async () => {
    await takeReserve(store);
    const heldAtEachTry: (number | undefined)[] = [];
    const write = async () => {
      heldAtEachTry.push(await held());
      if (heldAtEachTry.length !== 2) throw full;
    };

    let told = 0;
    const given = () => Promise.resolve(void (told += 1));

    await writeInReserve(store, write, given);
    await expect(writeInReserve(store, write, given)).rejects.toBe(full);

    expect(told).toBe(1);
    expect(heldAtEachTry).toEqual([reserveBytes, undefined, undefined]);
    expect(await isGiven(store)).toBe(true);
    await takeReserve(store);
    expect([await held(), await isGiven(store)]).toEqual([reserveBytes, false]);
  });

  it('is not given for any other fault', async () => {
    await takeReserve(store);
    const fault = new Error('locked');

    await expect(writeInReserve(store, () => Promise.reject(fault), () => Promise.reject(fault))).rejects.toBe(fault);

    expect(await isGiven(store)).toBe(false);
  });
});
