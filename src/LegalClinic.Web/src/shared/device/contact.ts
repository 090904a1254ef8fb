import type { DeviceContactBody, DeviceOrders } from './device-api';
import { problemOf, type DeviceCalls } from './device-calls';
import type { DeviceUsers } from './device-users';
import type { Outside } from './outside';
import { isGiven, takeReserve } from './reserve';
import { roomLeft } from './space';
import { isPhoto, type DeviceRow, type DeviceStore, type EnvelopeRow } from './store';

const day = 24 * 60 * 60_000;

/** Tells the server how the device stands, and does what it answers. Null when there was no contact. */
export async function makeContact(store: DeviceStore, outside: Outside, calls: DeviceCalls, users: DeviceUsers): Promise<DeviceOrders | null> {
  const device = await store.thisDevice();
  if (!device || device.standing === 'wiped') return null;
  const answer = await calls.contact(device, await report(store, outside));
  if (answer.status === 401) await store.stand('unknown', device.token);
  if (answer.status === 403 && problemOf(answer)?.code === 'device.refused') {
    await store.stand('refused', device.token);
    await users.dropShares();
  }
  if (answer.status !== 200 || !areOrders(answer.body)) return null;
  await obey(store, outside, users, device, answer.body);
  await makeRoom(store, outside);
  return answer.body;
}

/** Where space is short, photographs that the server has are not kept to be offered again; some is held for what is begun. */
async function makeRoom(store: DeviceStore, outside: Outside): Promise<void> {
  if ((await isGiven(store)) || roomLeft(await outside.space()) !== 'room') {
    await store.transaction('rw', store.envelopes, store.sealed, async () => {
      const sent = await store.envelopes.filter((row) => isPhoto(row) && row.state === 'received').primaryKeys();
      await store.envelopes.bulkDelete(sent);
      await store.sealed.bulkDelete(sent);
    });
  }
  await takeReserve(store);
}

/** The last word of a device that was erased as it was told. */
export async function reportErased(store: DeviceStore, outside: Outside, calls: DeviceCalls, device: DeviceRow): Promise<void> {
  await calls.contact(device, { ...(await report(store, outside)), erased: true });
}

async function report(store: DeviceStore, outside: Outside): Promise<DeviceContactBody> {
  const unsent = await store.unsent();
  // A form whose photographs are not all there is not sent.
  const formOf = (one: EnvelopeRow) => one.formId ?? one.entryId;
  const drafts = await store.drafts.where('id').noneOf(unsent.map(formOf)).toArray();
  const times = [...unsent.map((one) => one.sealedAt), ...drafts.map((one) => one.changedAt)];
  const space = await outside.space();
  return {
    deviceTime: new Date(outside.now()).toISOString(),
    version: outside.version,
    unsent: new Set(unsent.map(formOf)).size + drafts.length,
    oldestUnsentAt: times.length ? new Date(Math.min(...times)).toISOString() : null,
    stopped: new Set(unsent.filter((one) => one.state === 'stopped').map(formOf)).size,
    usedBytes: space.used,
    quotaBytes: space.quota,
    erased: false,
    receipts: (await store.envelopes.where({ state: 'received' }).primaryKeys()) as string[],
  };
}

async function obey(store: DeviceStore, outside: Outside, users: DeviceUsers, device: DeviceRow, orders: DeviceOrders): Promise<void> {
  const serverTime = Date.parse(orders.serverTime);
  const isWipe = orders.order === 'wipe';
  const now = outside.now();
  await store.transaction('rw', store.device, store.envelopes, store.sealed, async () => {
    await store.device.update('this', {
      lastContactAt: now, latestSeenAt: now, clockOffset: serverTime - now, standing: isWipe ? 'wiping' : 'good',
    });
    // A server that was put back to an older day is offered again what it once gave a receipt for.
    await store.envelopes.where('entryId').anyOf(orders.unknown).modify((row) => {
      if (row.state === 'received') Object.assign(row, { state: 'waiting', receipt: null, status: null, tries: 0, nextTryAt: 0 });
    });
    for (const { entryId, status } of orders.states) await store.envelopes.update(entryId, { status });
    // By the server's clock on both sides: this device's may jump by years.
    const old = await store.envelopes
      .filter((row) => row.state === 'received' && row.receipt !== null && serverTime - Date.parse(row.receipt.receivedAt) > device.settings.keepDays * day)
      .primaryKeys();
    await store.envelopes.bulkDelete(old);
    await store.sealed.bulkDelete(old);
  });
  if (orders.share && !isWipe) await users.takeShare(orders.share);
  else await users.dropShares(); // it is to stay closed until somebody has signed in
}

function areOrders(body: unknown): body is DeviceOrders {
  if (typeof body !== 'object' || body === null) return false;
  const orders = body as Record<string, unknown>;
  return typeof orders.serverTime === 'string' && !Number.isNaN(Date.parse(orders.serverTime)) && Array.isArray(orders.unknown) && Array.isArray(orders.states);
}
