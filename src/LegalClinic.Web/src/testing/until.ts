import { vi } from 'vitest';

/** Waits until something has become true; fails after a few seconds. */
export function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  return vi.waitFor(
    async () => {
      if (!(await isSo())) throw new Error('It did not come to that.');
    },
    { timeout: 5_000, interval: 5 },
  );
}
