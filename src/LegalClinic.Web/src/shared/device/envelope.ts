import { fromBase64, joined, randomBytes, utf8, type Bytes } from './bytes';

const curve = { name: 'ECDH', namedCurve: 'P-256' } as const;

/** Seals a finished form, or a photograph, so that only the server can open it; nobody at this device can, not even its writer. */
export async function sealEnvelope(serverKey: string, deviceId: string, entryId: string, content: Bytes): Promise<Bytes> {
  const server = await crypto.subtle.importKey('raw', fromBase64(serverKey), curve, false, []);
  const own = await crypto.subtle.generateKey(curve, false, ['deriveBits']);
  const ownPoint = new Uint8Array(await crypto.subtle.exportKey('raw', own.publicKey));
  const agreed = await crypto.subtle.deriveBits({ name: 'ECDH', public: server }, own.privateKey, 256);
  const base = await crypto.subtle.importKey('raw', agreed, 'HKDF', false, ['deriveKey']);
  const key = await crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: ownPoint, info: utf8('legalclinic-envelope-1') },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt'],
  );
  const nonce = randomBytes(12);
  const additionalData = utf8(`${deviceId}:${entryId}`);
  const closed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData }, key, content);
  return joined(ownPoint, nonce, new Uint8Array(closed));
}
