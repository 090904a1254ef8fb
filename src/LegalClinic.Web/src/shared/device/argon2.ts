import { argon2id } from 'hash-wasm';
import type { Bytes } from './bytes';
import type { Argon2Cost } from './store';

/** Stretches a short secret to 32 bytes. Loaded only when somebody types one. */
export async function stretched(secret: string, salt: Bytes, cost: Argon2Cost): Promise<Bytes> {
  const bytes = await argon2id({
    password: secret,
    salt,
    memorySize: cost.memoryKiB,
    iterations: cost.iterations,
    parallelism: cost.parallelism,
    hashLength: 32,
    outputType: 'binary',
  });
  return new Uint8Array(bytes);
}
