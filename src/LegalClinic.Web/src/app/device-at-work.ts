import { useEffect } from 'react';

const atWork = Promise.all([import('../shared/device/this-device'), import('../shared/device/work-in-page')]).then(async ([{ thisDevice }, { workInPage }]) => {
  await workInPage(thisDevice);
  return thisDevice;
});

/** Lets the device send and keep in contact on every page, whoever is signed in; loaded after the page itself. */
export function useDeviceAtWork(staffId: string | undefined): void {
  useEffect(() => {
    // Without a network, or refused: the outbox shows how the device stands.
    if (staffId) void atWork.then((device) => device.sessionBegan()).catch(() => undefined);
  }, [staffId]);
}

/** Hides and locks what lies open, in all tabs. */
export async function lockDevice(): Promise<void> {
  await (await atWork).lockEverywhere();
}
