import 'fake-indexeddb/auto';
import { cacheNames } from 'workbox-core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { assetCache, keepEarlierAssets } from './earlier-assets';

/** The caches of a browser, as far as they are used: answers by address. */
const kept = new Map<string, Map<string, Response>>();
const addressOf = (asked: Request | string) => (typeof asked === 'string' ? asked : asked.url);

function openCache(name: string) {
  const answers = kept.get(name) ?? new Map<string, Response>();
  kept.set(name, answers);
  return Promise.resolve({
    keys: () => Promise.resolve([...answers.keys()].map((url) => new Request(url))),
    match: (asked: Request | string) => Promise.resolve(answers.get(addressOf(asked))),
    put: (asked: Request | string, answer: Response) => Promise.resolve(void answers.set(addressOf(asked), answer)),
  });
}

const at = (path: string) => `https://clinic.example${path}`;

beforeEach(async () => {
  kept.clear();
  vi.stubGlobal('caches', { open: openCache });
  const precache = await openCache(cacheNames.precache);
  for (const path of ['/index.html?__WB_REVISION__=1', '/assets/index-old.js', '/assets/intake-page-same.js']) {
    await precache.put(at(path), new Response(path));
  }
});

describe('installing a newer version', () => {
  it('keeps what only the version before has, so that an open page loses no part that it loads later', async () => {
    await keepEarlierAssets(new Set(['/assets/index-new.js', '/assets/intake-page-same.js']));

    const assets = await openCache(assetCache);
    expect(await (await assets.match(at('/assets/index-old.js')))?.text()).toBe('/assets/index-old.js');
  });

  it('keeps nothing twice, and no page of its own', async () => {
    await keepEarlierAssets(new Set(['/assets/index-new.js', '/assets/intake-page-same.js']));

    expect([...(kept.get(assetCache)?.keys() ?? [])]).toEqual([at('/assets/index-old.js')]);
  });
});
