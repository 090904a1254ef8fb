// @vitest-environment node
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, describe, expect, it } from 'vitest';
import { sampleDraft } from '../../testing/sample-draft';
import { FakeTablet } from '../../testing/fake-clinic';
import { DeviceStore, storeName } from './store';

const waiting = { entryId: 'e1', staffId: 's1', state: 'waiting', hash: 'h', sealedAt: 1, tries: 0, nextTryAt: 0, refusal: null, receipt: null, status: null };

/** How each version that was ever released laid its tables out, with a row of each; made without Dexie, as it lies on tablets. */
const released: Record<number, (database: IDBDatabase) => void> = {
  1: (database) => {
    const bytes = new Uint8Array([1, 2, 3]);
    database.createObjectStore('device', { keyPath: 'key' }).put({ key: 'this', id: 'd1', token: 't', standing: 'good' });
    database.createObjectStore('users', { keyPath: 'staffId' }).put({ staffId: 's1', salt: bytes, wrongTries: 0 });
    const drafts = database.createObjectStore('drafts', { keyPath: 'id' });
    drafts.createIndex('staffId', 'staffId');
    drafts.put({ id: 'f1', staffId: 's1', iv: bytes, ciphertext: bytes, changedAt: 1, handedIn: 0 });
    const envelopes = database.createObjectStore('envelopes', { keyPath: 'entryId' });
    envelopes.createIndex('staffId', 'staffId');
    envelopes.createIndex('state', 'state');
    envelopes.put(waiting);
    database.createObjectStore('sealed', { keyPath: 'entryId' }).put({ entryId: 'e1', bytes });
  },
  2: (database) => {
    released[1]?.(database);
    // As an upgrade leaves it: the index is new, the rows are as they were.
    database.deleteObjectStore('envelopes');
    const envelopes = database.createObjectStore('envelopes', { keyPath: 'entryId' });
    for (const index of ['staffId', 'state', 'formId']) envelopes.createIndex(index, index);
    envelopes.put(waiting);
    database.createObjectStore('reserve', { keyPath: 'key' });
    const photos = database.createObjectStore('photos', { keyPath: 'id' });
    photos.createIndex('staffId', 'staffId');
    photos.createIndex('formId', 'formId');
    const bytes = new Uint8Array([1, 2, 3]);
    photos.put({ id: 'p1', formId: 'f1', staffId: 's1', iv: bytes, ciphertext: bytes, addedAt: 1 });
  },
};

function lay(indexedDB: IDBFactory, version: number): Promise<void> {
  return new Promise((done, failed) => {
    // Dexie counts in tens.
    const request = indexedDB.open(storeName, version * 10);
    request.onupgradeneeded = () => released[version]?.(request.result);
    request.onerror = () => failed(request.error ?? new Error('not opened'));
    request.onsuccess = () => {
      request.result.close();
      done();
    };
  });
}

async function everythingOn(indexedDB: IDBFactory): Promise<string> {
  const store = new DeviceStore({ indexedDB, IDBKeyRange });
  const rows = await Promise.all((await store.open()).tables.map((table) => table.toArray()));
  store.close();
  return JSON.stringify(rows, (_, value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') + Buffer.from(value).toString('utf8') : value));
}

describe('the store on the device', () => {
  const tablets: FakeTablet[] = [];
  const newTablet = () => {
    const tablet = new FakeTablet();
    tablets.push(tablet);
    return tablet;
  };
  afterEach(() => tablets.splice(0).forEach((tablet) => tablet.killAll()));

  it('knows how every version lay on tablets', () => {
    const newest = new DeviceStore({ indexedDB: new IDBFactory(), IDBKeyRange }).verno;

    expect(Object.keys(released).map(Number)).toEqual(Array.from({ length: newest }, (_, index) => index + 1));
  });

  it.each(Object.keys(released).map(Number))('opens version %i with everything in it', async (version) => {
    const indexedDB = new IDBFactory();
    await lay(indexedDB, version);

    const store = new DeviceStore({ indexedDB, IDBKeyRange });

    expect(await store.thisDevice()).toMatchObject({ id: 'd1', standing: 'good' });
    expect(await store.users.get('s1')).toMatchObject({ wrongTries: 0 });
    expect(await store.drafts.where({ staffId: 's1' }).toArray()).toMatchObject([{ id: 'f1', handedIn: 0 }]);
    expect(await store.unsent()).toMatchObject([{ entryId: 'e1', state: 'waiting' }]);
    expect((await store.sealed.get('e1'))?.bytes).toEqual(new Uint8Array([1, 2, 3]));
    expect(await store.photos.where({ formId: 'f1' }).primaryKeys()).toEqual(version >= 2 ? ['p1'] : []);
  });

  it('shows nothing that a family told to whoever opens its files', async () => {
    const tablet = newTablet();
    tablet.clinic.line = (request) => (request.method === 'PUT' ? 'cutBefore' : 'good');
    const page = await tablet.page();
    await page.setPin('s1', '482915', 'لوح 7');
    const [written, sent] = [sampleDraft(), sampleDraft()];
    await page.saveDraft(written);
    await page.saveDraft(sent);
    const picture = Buffer.from(crypto.getRandomValues(new Uint8Array(5_000))).toString('latin1');
    const of = { memberId: 'm1', documentType: 'UNID', takenAt: '2026-11-27T08:00:00Z', width: 40, height: 30 };
    for (const { id } of [written, sent]) await page.addPhoto({ ...of, formId: id }, new Uint8Array(Buffer.from(picture, 'latin1')));

    await page.handIn(sent, { told: 'أثناء النزوح', members: sent.members });

    const lies = await everythingOn(tablet.indexedDB);
    expect(lies).toContain(written.id);
    expect(lies).toContain('لوح 7');
    expect(lies.length).toBeGreaterThan(3 * picture.length); // the photographs are on it
    expect((await page.photos(written.id)).map((one) => Buffer.from(one.picture).toString('latin1'))).toEqual([picture]);
    for (const told of [picture.slice(100, 140), 'وليد', 'صالح', 'يوسف', 'الموصل', 'النزوح', 'UNID', '482915', 'ticket-1', 'relation']) expect(lies).not.toContain(told);
  });
});
