import { fromBase64, fromUtf8, randomBytes, sha256, toBase64, utf8, type Bytes } from './bytes';
import { close, open } from './closed';
import { problemOf, type DeviceCalls } from './device-calls';
import type { DeviceReceipt } from './device-api';
import type { Argon2Cost, DeviceStore } from './store';

/*
 * The file for the worst case. It holds the envelopes as they are: only the server can open them. The device's token, with which
 * they are handed in, is closed under a code that is shown once and travels apart from the file.
 * Described in docs/domain/device-file.md.
 */
export interface DeviceFile {
  format: 'legalclinic-device-file-1';
  deviceId: string;
  madeAt: string;
  token: { salt: string; cost: Argon2Cost; iv: string; ciphertext: string };
  entries: { entryId: string; hash: string; envelope: string }[];
}

const format = 'legalclinic-device-file-1';
/** Letters and digits that cannot be taken for one another (Crockford). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Twelve signs in groups of four: 60 bits, easy to read out. */
export function newFileCode(): string {
  const signs = Array.from(randomBytes(12), (byte) => alphabet.charAt(byte % 32)).join('');
  return signs.replace(/(.{4})(?=.)/g, '$1-');
}

const plainCode = (code: string): string => code.toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1').replace(/[^0-9A-Z]/g, '');

async function codeKey(code: string, salt: Bytes, cost: Argon2Cost): Promise<CryptoKey> {
  const { stretched } = await import('./argon2');
  return crypto.subtle.importKey('raw', await stretched(plainCode(code), salt, cost), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** Everything that the server has given no receipt for, whoever wrote it. */
export async function makeDeviceFile(store: DeviceStore, code: string, cost: Argon2Cost, madeAt: string): Promise<DeviceFile> {
  const device = await store.thisDevice();
  if (!device) throw new Error('A device that is not registered has nothing to export.');
  const salt = randomBytes(16);
  const token = await close(await codeKey(code, salt, cost), utf8(device.token), device.id);
  const unsent = await store.unsent();
  const sealed = await store.sealed.bulkGet(unsent.map((one) => one.entryId));
  return {
    format,
    deviceId: device.id,
    madeAt,
    token: { salt: toBase64(salt), cost, iv: toBase64(token.iv), ciphertext: toBase64(token.ciphertext) },
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
    if (file.format !== format || typeof file.deviceId !== 'string' || typeof file.token.ciphertext !== 'string') return null;
    const hashes = await Promise.all(file.entries.map(async (entry) => toBase64(await sha256(fromBase64(entry.envelope)))));
    return file.entries.every((entry, at) => entry.hash === hashes[at]) ? file : null;
  } catch {
    return null; // no JSON, or not of this form
  }
}

/** The device's token in a file; null when the code is another. */
export async function openToken({ token, deviceId }: DeviceFile, code: string): Promise<string | null> {
  const key = await codeKey(code, fromBase64(token.salt), token.cost);
  const closed = { iv: fromBase64(token.iv), ciphertext: fromBase64(token.ciphertext) };
  return open(key, closed, deviceId).then(fromUtf8, () => null);
}

export type Loaded = { as: 'received'; number: string } | { as: 'refused'; status: number; code: string } | { as: 'cut' };

/** Offers one entry of a file to the server, in the name of the device that wrote it. */
export async function loadEntry(calls: DeviceCalls, file: DeviceFile, token: string, entry: DeviceFile['entries'][number]): Promise<Loaded> {
  const answer = await calls.handIn({ id: file.deviceId, token }, entry.entryId, fromBase64(entry.envelope));
  const receipt = answer.body as DeviceReceipt | null;
  if (answer.status >= 200 && answer.status < 300 && receipt?.hash === entry.hash) return { as: 'received', number: receipt.number };
  if (answer.status >= 400 && answer.status < 500 && answer.status !== 429) {
    return { as: 'refused', status: answer.status, code: problemOf(answer)?.code ?? `http.${answer.status}` };
  }
  return { as: 'cut' };
}
