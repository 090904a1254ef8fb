import type { FieldPack } from '../api/schema';
import type { Kept, ReferenceStore } from './reference-store';

/** Endings shorter than this say nothing; a single letter is looked for in all keys. */
export const shortestEnding = 2;

function endingsOf(searchKey: string): string[] {
  const endings = new Set<string>();
  for (const word of searchKey.split(' ')) {
    for (let start = 0; start <= word.length - shortestEnding; start++) endings.add(word.slice(start));
  }
  return [...endings];
}

function kept<Thing extends { code: string }>(thing: Thing, searchKey: string): Kept<Thing> {
  return { code: thing.code, thing, searchKey, endings: endingsOf(searchKey) };
}

/** Puts a pack in the place of the one before: all of it or nothing. */
export async function keepPack(store: ReferenceStore, pack: FieldPack): Promise<void> {
  const { version, documentTypes, bodies, questions, asked } = pack;
  await store.transaction('rw', store.places, store.sites, store.lists, async () => {
    await Promise.all([store.places.clear(), store.sites.clear()]);
    await store.places.bulkPut(
      pack.places.map(({ place, searchKey }) => ({ ...kept(place, searchKey), level: place.level, parentCode: place.parentCode ?? '' })),
    );
    await store.sites.bulkPut(pack.sites.map(({ site, searchKey }) => kept(site, searchKey)));
    await store.lists.put({ key: 'lists', version, documentTypes, bodies, questions, asked });
  });
}
