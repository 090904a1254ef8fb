import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { samplePack } from '../../testing/sample-pack';
import { keepPack } from './keep-pack';
import { openReferenceStore, storeName, type ReferenceStore } from './reference-store';
import { searchPlaces, searchSites } from './search-kept';

/** The schema of every version that went out to tablets, and a store as that version wrote it. A line is added, none is changed. */
const earlierVersions = [
  {
    version: 1,
    stores: { places: 'code, parentCode, level, *endings', sites: 'code, *endings', lists: 'key' },
    rows: {
      places: [
        {
          code: 'IQG15Q05', level: 2, parentCode: 'IQG15', searchKey: 'الموصل مووسل al mosul', endings: ['الموصل', 'لموصل', 'موصل', 'mosul'],
          thing: { code: 'IQG15Q05', level: 2, nameAr: 'الموصل', nameCkb: 'مووسڵ', nameEn: 'Al-Mosul', parentCode: 'IQG15', parent: null },
        },
      ],
      sites: [
        {
          code: 'S001', searchKey: 'مركز الامل amal centre', endings: ['مركز', 'الامل', 'amal', 'centre'],
          thing: { code: 'S001', nameAr: 'مركز الأمل', nameCkb: '', nameEn: 'Amal Centre', type: 'centre', country: 'IRQ', status: 'open' },
        },
      ],
      lists: [{ key: 'lists', version: 'v1', documentTypes: samplePack.documentTypes, bodies: [], questions: [], asked: [] }],
    },
  },
];

const codes = (things: { code: string }[]) => things.map((thing) => thing.code);

let store: ReferenceStore;
beforeEach(() => {
  store = openReferenceStore();
});
afterEach(() => store.delete());

describe('the reference data on this device', () => {
  it.each([
    ['الموصل', 'IQG15Q05'], ['موصل', 'IQG15Q05'], ['mosul', 'IQG15Q05'], ['MOSUL', 'IQG15Q05'], ['مووسڵ', 'IQG15Q05'], ['مووسل', 'IQG15Q05'],
    ['سليمانيه', 'IQG06'], ['سلێم', 'IQG06'], ['al sulay', 'IQG06'], ['هەڵەب', 'IQG06Q05'], ['حلبجه', 'IQG06Q05'],
  ])('finds a place by "%s"', async (text, code) => {
    await keepPack(store, samplePack);

    expect(codes(await searchPlaces(store, { text }))).toContain(code);
  });

  it('offers the governorates before anything is typed, and the districts of one that is chosen', async () => {
    await keepPack(store, samplePack);

    expect(codes(await searchPlaces(store, { text: '' }))).toEqual(['IQG06', 'IQG15']);
    expect(codes(await searchPlaces(store, { text: '', parent: 'IQG06' }))).toEqual(['IQG06Q05']);
    expect(codes(await searchPlaces(store, { text: 'mosul', parent: 'IQG06' }))).toEqual([]);
  });

  it('finds a site by a part of its name, by two words, by a number of another script and by its code', async () => {
    await keepPack(store, samplePack);

    expect(codes(await searchSites(store, 'امل'))).toEqual(['S001']);
    expect(codes(await searchSites(store, 'مركز الأمل'))).toEqual(['S001']);
    expect(codes(await searchSites(store, 'جدعة ٥'))).toEqual(['S002']);
    expect(codes(await searchSites(store, 'S002'))).toEqual(['S002']);
    expect(codes(await searchSites(store, ''))).toEqual(['S001', 'S002']);
  });

  it('puts a newer pack in the place of the older one', async () => {
    await keepPack(store, samplePack);

    await keepPack(store, { ...samplePack, version: 'v2', places: samplePack.places.slice(0, 1), sites: [] });

    expect(await store.places.count()).toBe(1);
    expect(await store.sites.count()).toBe(0);
    expect((await store.lists.get('lists'))?.version).toBe('v2');
  });

  it.each(earlierVersions)('is searched without a network after an update from version $version', async ({ version, stores, rows }) => {
    const before = new Dexie(storeName);
    before.version(version).stores(stores);
    for (const [table, kept] of Object.entries(rows)) await before.table(table).bulkPut(kept);
    before.close();

    expect(codes(await searchPlaces(store, { text: 'موصل' }))).toEqual(['IQG15Q05']);
    expect(codes(await searchSites(store, 'amal'))).toEqual(['S001']);
    expect((await store.lists.get('lists'))?.documentTypes).toHaveLength(2);
  });

  it('knows every version that went out', async () => {
    await store.open();

    expect(store.verno).toBe(Math.max(...earlierVersions.map((one) => one.version)));
  });
});
