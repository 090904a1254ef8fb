import type { Argon2Cost } from './store';

export interface LockRequest {
  ifAvailable?: boolean;
  signal?: AbortSignal;
}

/** The part of Web Locks that is used here: one holder of a name at a time, in all tabs. */
export interface Locks {
  request<T>(name: string, options: LockRequest, held: (lock: unknown) => Promise<T>): Promise<T>;
}

/** Tells the other tabs of this device that something changed. */
export interface Channel {
  tell(word: string): void;
  listen(listener: (word: string) => void): () => void;
}

export interface Space {
  used: number | null;
  quota: number | null;
}

/** Everything that the engine does not do by itself, so that it runs the same in a browser and under Node. */
export interface Outside {
  /** Origin of the server. */
  address: string;
  /** Version of the program. */
  version: string;
  /** The device's own calls: no session, no cookie. */
  fetch(request: Request): Promise<Response>;
  /** Calls in the name of whoever is signed in. */
  sessionFetch(request: Request): Promise<Response>;
  /** This device's clock, in milliseconds; it may be years wrong. */
  now(): number;
  /** From 0 to 1; spreads the tries of many devices. */
  random(): number;
  locks: Locks;
  channel: Channel;
  space(): Promise<Space>;
  /** Asks that the browser does not clear the store by itself. */
  keepStore(): Promise<boolean>;
  /** What a new PIN costs to try. */
  pinCost: Argon2Cost;
  waits: Waits;
}

/** In milliseconds. */
export interface Waits {
  /** After the first failed try; doubled with each. */
  first: number;
  longest: number;
  /** After which a request counts as cut. */
  request: number;
  contactUnsent: number;
  contactIdle: number;
}

export const usualWaits: Waits = {
  first: 2_000,
  longest: 5 * 60_000,
  request: 120_000,
  contactUnsent: 5 * 60_000,
  contactIdle: 60 * 60_000,
};

/** 64 MiB: about a second on a cheap tablet. Kept with each key, so that a later version can ask for more. */
export const usualPinCost: Argon2Cost = { memoryKiB: 64 * 1024, iterations: 3, parallelism: 1 };
