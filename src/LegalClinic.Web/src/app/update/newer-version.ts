import { useSyncExternalStore } from 'react';

let take: (() => void) | null = null;
const listeners = new Set<() => void>();

/** Says that a newer version of the program lies on this device, and how it is taken: the page then begins anew. */
export function announceNewerVersion(act: () => void): void {
  take = act;
  listeners.forEach((listener) => listener());
}

/** How the newer version is taken that lies on this device; null while there is none. */
export function useNewerVersion(): (() => void) | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => take,
  );
}
