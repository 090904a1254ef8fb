import { pageLocks } from '../shared/device';
import { thisDevice } from '../shared/device/this-device';
import { FakeClinic } from './fake-clinic';

/** The device of the page under test: registered with an invented clinic, unlocked by `staffId`, with nothing on it. */
export async function unlockedDevice(staffId = 's1'): Promise<FakeClinic> {
  const clinic = new FakeClinic();
  Object.assign(thisDevice.outside, {
    fetch: clinic.fetch,
    sessionFetch: clinic.fetch,
    locks: pageLocks(),
    pinCost: { memoryKiB: 64, iterations: 1, parallelism: 1 },
    waits: { first: 5, longest: 20, request: 2_000, contactUnsent: 40, contactIdle: 3_600_000 },
  });
  await thisDevice.start();
  await thisDevice.sessionBegan();
  await thisDevice.setPin(staffId, '482915', 'T7');
  return clinic;
}
