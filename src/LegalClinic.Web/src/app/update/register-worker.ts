import { registerSW } from 'virtual:pwa-register';
import { announceNewerVersion } from './newer-version';

/** Tablets stay open for days: how often a newer version is looked for, besides at every start. */
const lookEveryMs = 3_600_000;

/** Lets the program be used without a network from the next load on, and notices newer versions. */
export function registerWorker(): void {
  const take = registerSW({
    onNeedRefresh: () => announceNewerVersion(() => void take()),
    onRegisteredSW: (_address, registration) => {
      // Without a network the look comes to nothing, and the next one follows.
      setInterval(() => navigator.onLine && registration?.update().catch(() => undefined), lookEveryMs);
    },
  });
}
