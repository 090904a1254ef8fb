import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { Device, DeviceStore, pageLocks, type Outside } from '../shared/device';

type Send = (request: Request) => Promise<Response>;

/** A tablet under Node: its disk outlives its pages, its line is what the caller makes it. */
export class NodeTablet {
  readonly #indexedDB = new IDBFactory();
  readonly #locks = pageLocks();
  readonly #outside: Pick<Outside, 'address' | 'random' | 'fetch' | 'sessionFetch'>;

  constructor(address: string, random: () => number, send: Send, sendInSession: Send) {
    this.#outside = { address, random, fetch: send, sessionFetch: sendInSession };
  }

  /** Opens the page anew, as after a crash. */
  async open(): Promise<Device> {
    const device = new Device(new DeviceStore({ indexedDB: this.#indexedDB, IDBKeyRange }), {
      ...this.#outside,
      version: 'simulated',
      now: Date.now,
      locks: this.#locks,
      channel: { tell: () => undefined, listen: () => () => undefined },
      space: () => Promise.resolve({ used: null, quota: null }),
      keepStore: () => Promise.resolve(true),
      pinCost: { memoryKiB: 64, iterations: 1, parallelism: 1 },
      waits: { first: 20, longest: 500, request: 30_000, contactUnsent: 2_000, contactIdle: 60_000 },
    });
    await device.start();
    return device;
  }
}
