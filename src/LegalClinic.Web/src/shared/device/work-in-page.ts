import type { Device } from './device';

const touches = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;
const minute = 60_000;

/** Locks when nobody has touched the page for as long as the clinic allows; also when it was asleep meanwhile. */
export function lockWhenIdle(device: Device, page: Window = window): () => void {
  let touchedAt = Date.now();
  const touched = () => {
    touchedAt = Date.now();
  };
  const look = () => {
    const { unlockedBy, lockAfterMinutes } = device.status();
    if (unlockedBy && Math.abs(Date.now() - touchedAt) >= lockAfterMinutes * minute) void device.lock();
  };
  const unlocked = device.subscribe(() => {
    if (!device.status().unlockedBy) touched();
  });
  touches.forEach((touch) => page.addEventListener(touch, touched, { capture: true, passive: true }));
  page.document.addEventListener('visibilitychange', look);
  const timer = setInterval(look, 5_000);
  return () => {
    unlocked();
    clearInterval(timer);
    touches.forEach((touch) => page.removeEventListener(touch, touched, { capture: true }));
    page.document.removeEventListener('visibilitychange', look);
  };
}

/** Sends, keeps in contact and locks for as long as the page is open, whoever is signed in. */
export async function workInPage(device: Device): Promise<void> {
  lockWhenIdle(device);
  window.addEventListener('online', () => void device.tryNow());
  await device.start();
}
