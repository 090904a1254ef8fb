import { cacheNames } from 'workbox-core';
import { CacheExpiration } from 'workbox-expiration';

/** Where assets lie that are kept when they are first used, and those of earlier versions. */
export const assetCache = 'legalclinic-assets';

/** How long something is kept that nobody asks for: longer than a page stays open. */
export const assetDays = { maxAgeSeconds: 60 * 24 * 3600, purgeOnQuotaError: true };

/**
 * Moves what the version before has and this one has not to where it stays: a page that is open may still ask for it, and
 * the server has it no longer.
 */
export async function keepEarlierAssets(current: ReadonlySet<string>): Promise<void> {
  const [before, kept] = await Promise.all([caches.open(cacheNames.precache), caches.open(assetCache)]);
  const expiration = new CacheExpiration(assetCache, { maxAgeSeconds: assetDays.maxAgeSeconds });
  for (const request of await before.keys()) {
    const path = new URL(request.url).pathname;
    if (!path.startsWith('/assets/') || current.has(path)) continue;
    const answer = await before.match(request);
    if (!answer) continue;
    await kept.put(request.url, answer);
    await expiration.updateTimestamp(request.url);
  }
}
