import type { LockRequest, Locks } from './outside';

/** Locks within one page, for where Web Locks do not exist. */
export function pageLocks(): Locks {
  const held = new Map<string, Promise<unknown>>();
  return {
    async request<T>(name: string, options: LockRequest, act: (lock: unknown) => Promise<T>): Promise<T> {
      const before = held.get(name);
      if (before && options.ifAvailable) return act(null);
      const turn = (before ?? Promise.resolve()).catch(() => undefined).then(() => {
        options.signal?.throwIfAborted();
        return act({ name });
      });
      held.set(name, turn);
      try {
        return await turn;
      } finally {
        if (held.get(name) === turn) held.delete(name);
      }
    },
  };
}
