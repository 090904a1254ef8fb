import { fromBase64, sha256, toBase64 } from './bytes';
import { isPhoto, type DeviceStore } from './store';

/**
 * The file for the worst case: the envelopes as they are, which only the server can open. Nothing in it lets anybody act as the device; a supervisor
 * loads it with a session of their own. Described in docs/domain/device-file.md.
 */
export interface DeviceFile {
  format: 'legalclinic-device-file-1';
  deviceId: string;
  madeAt: string;
  entries: { entryId: string; hash: string; envelope: string }[];
}

const format = 'legalclinic-device-file-1';

/** Everything that the server has given no receipt for, whoever wrote it: forms first, each photograph after its form. */
export async function makeDeviceFile(store: DeviceStore, madeAt: string): Promise<DeviceFile> {
  const device = await store.thisDevice();
  if (!device) throw new Error('A device that is not registered has nothing to export.');
  const unsent = (await store.unsent()).sort((one, other) => Number(isPhoto(one)) - Number(isPhoto(other)));
  const sealed = await store.sealed.bulkGet(unsent.map((one) => one.entryId));
  return {
    format,
    deviceId: device.id,
    madeAt,
    entries: unsent.flatMap(({ entryId, hash }, at) => {
      const row = sealed[at];
      return row ? [{ entryId, hash, envelope: toBase64(row.bytes) }] : [];
    }),
  };
}

/** Reads a file; null when it is none, or was cut or changed on its way. */
export async function readDeviceFile(text: string): Promise<DeviceFile | null> {
  try {
    const file = JSON.parse(text) as DeviceFile;
    if (file.format !== format || typeof file.deviceId !== 'string') return null;
    const hashes = await Promise.all(file.entries.map(async (entry) => toBase64(await sha256(fromBase64(entry.envelope)))));
    return file.entries.every((entry, at) => entry.hash === hashes[at]) ? file : null;
  } catch {
    return null; // no JSON, or not of this form
  }
}
