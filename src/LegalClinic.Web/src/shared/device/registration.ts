import type { DeviceCalls } from './device-calls';
import type { Outside } from './outside';
import type { DeviceStore } from './store';

/**
 * Makes the device known to the server in the name of whoever is signed in. A device that the server has forgotten keeps its
 * identifier, so that envelopes sealed for it stay good; one that was erased begins anew. Gives the server's share; none while it has to be erased first.
 */
export async function register(store: DeviceStore, outside: Outside, calls: DeviceCalls, label: string, newId: string): Promise<string | null> {
  const before = await store.thisDevice();
  const isSame = before !== undefined && before.standing !== 'wiped';
  const welcome = await calls.register({ id: isSame ? before.id : newId, label });
  const now = outside.now();
  await store.transaction('rw', store.device, store.users, async () => {
    await store.device.put({
      key: 'this',
      id: welcome.id,
      token: welcome.token,
      label,
      sealingKey: welcome.sealingKey,
      receiptKey: welcome.receiptKey,
      settings: welcome.settings,
      standing: 'good',
      lastContactAt: now,
      latestSeenAt: now,
      clockOffset: isSame ? before.clockOffset : 0,
    });
    await store.users.toCollection().modify({ ticketIsOld: true });
  });
  return welcome.share;
}
