import { joined, randomBytes, sha256, toBase64, utf8, type Bytes } from './bytes';
import { close, open } from './closed';
import type { Argon2Cost, UserRow } from './store';

/*
 * Each person on a device has a random key; it is wrapped by the PIN (Argon2id) together with the server's share.
 * On the disk lies only a share made for that person, so that dropping it bars nobody else.
 */

type Wrap = Pick<UserRow, 'salt' | 'cost' | 'wrappedKey' | 'share' | 'shareMark'>;

async function derived(secret: Bytes, salt: Bytes, info: string): Promise<Bytes> {
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  return new Uint8Array(await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info: utf8(info) }, base, 256));
}

const aesKey = (raw: Bytes): Promise<CryptoKey> => crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);

/** The server's share as it is kept for one person. */
export const shareOf = (deviceShare: Bytes, staffId: string): Promise<Bytes> => derived(deviceShare, utf8(staffId), 'legalclinic-share-1');

export const markOf = async (share: Bytes): Promise<string> => toBase64((await sha256(joined(utf8('mark'), share))).subarray(0, 8));

async function wrappingKey(pin: string, salt: Bytes, cost: Argon2Cost, share: Bytes): Promise<CryptoKey> {
  const { stretched } = await import('./argon2');
  return aesKey(await derived(joined(await stretched(pin, salt, cost), share), salt, 'legalclinic-user-key-1'));
}

async function wrap(raw: Bytes, pin: string, cost: Argon2Cost, share: Bytes, staffId: string): Promise<Wrap> {
  const salt = randomBytes(16);
  const wrappedKey = await close(await wrappingKey(pin, salt, cost, share), raw, staffId);
  return { salt, cost, wrappedKey, share, shareMark: await markOf(share) };
}

/** A new key for a person, and how it is kept. */
export async function newUserKey(pin: string, cost: Argon2Cost, share: Bytes, staffId: string): Promise<{ key: CryptoKey; kept: Wrap }> {
  const raw = randomBytes(32);
  return { key: await aesKey(raw), kept: await wrap(raw, pin, cost, share, staffId) };
}

/**
 * The person's key; null when the PIN is wrong. When the server's share or what a PIN should cost has changed since,
 * `kept` is the new wrapping of the same key.
 */
export async function openUserKey(pin: string, user: UserRow, cost: Argon2Cost): Promise<{ key: CryptoKey; kept: Wrap | null } | null> {
  if (!user.share) return null;
  const wrapping = await wrappingKey(pin, user.salt, user.cost, user.share);
  const raw = await open(wrapping, user.wrappedKey, user.staffId).catch(() => null);
  if (!raw) return null;
  const grown = cost.memoryKiB > user.cost.memoryKiB || cost.iterations > user.cost.iterations;
  const kept = user.nextShare || grown ? await wrap(raw, pin, grown ? cost : user.cost, user.nextShare ?? user.share, user.staffId) : null;
  return { key: await aesKey(raw), kept };
}
