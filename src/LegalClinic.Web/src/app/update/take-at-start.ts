import { whenNobodyWorks } from './at-work';

/** A worker that does not take over within this time is left to its next chance. */
const patienceMs = 4_000;

/** Before anything is drawn: takes the newer version that waits since last time. True when the page is about to begin anew. */
export async function takeAtStart(): Promise<boolean> {
  const waiting = (await navigator.serviceWorker?.getRegistration())?.waiting;
  if (!waiting) return false;
  const tookOver = new Promise<boolean>((tell) => {
    navigator.serviceWorker.addEventListener('controllerchange', () => tell(true), { once: true });
    setTimeout(() => tell(false), patienceMs);
  });
  if (!(await whenNobodyWorks(() => waiting.postMessage({ type: 'SKIP_WAITING' })))) return false;
  if (!(await tookOver)) return false;
  location.reload();
  return true;
}
