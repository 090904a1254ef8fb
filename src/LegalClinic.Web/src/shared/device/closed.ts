import { fromUtf8, randomBytes, utf8, type Bytes } from './bytes';
import type { Closed } from './store';

/** Closes bytes under a key; `about` must be the same when they are opened, so that rows cannot be swapped. */
export async function close(key: CryptoKey, content: Bytes, about: string): Promise<Closed> {
  const iv = randomBytes(12);
  const ciphertext = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(about) }, key, content);
  return { iv, ciphertext: new Uint8Array(ciphertext) };
}

/** Opens what was closed; throws when the key or `about` is another. */
export async function open(key: CryptoKey, { iv, ciphertext }: Closed, about: string): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: utf8(about) }, key, ciphertext));
}

export const closeText = (key: CryptoKey, text: string, about: string): Promise<Closed> => close(key, utf8(text), about);

export const openText = async (key: CryptoKey, closed: Closed, about: string): Promise<string> => fromUtf8(await open(key, closed, about));
