// @vitest-environment node
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeTablet, type Line } from '../../testing/fake-clinic';
import { until } from '../../testing/until';
import { fromBase64 } from './bytes';
import type { Device } from './device';
import { readDeviceFile } from './device-file';

const size = 150_000;
const picture = (seed: number) => Uint8Array.from({ length: size }, (_, at) => (at * 31 + (at >> 8) * seed) & 0xff);
/** What tells pictures apart without writing them out byte by byte when a test fails. */
const print = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const subject = (formId: string, documentType = 'UNID') => ({ formId, memberId: 'm1', documentType, takenAt: '2026-11-27T08:00:00.000Z', width: 1600, height: 1200 });
const isPatch = (request: Request) => request.method === 'PATCH';
const isCompletion = (request: Request) => request.url.endsWith('/completion');
const never: Line = 'cutBefore';

/** Numbers that look random and are the same in every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

describe('photographs in the outbox', () => {
  let tablet: FakeTablet;
  let page: Device;
  const clinic = () => tablet.clinic;
  const write = async (id: string, ...pictures: Uint8Array<ArrayBuffer>[]) => {
    await page.saveDraft({ id });
    for (const one of pictures) await page.addPhoto(subject(id), one);
  };
  const isSent = () => page.status().envelopes.length > 0 && [...page.status().envelopes, ...page.status().photos].every((one) => one.state === 'received');
  const held = () => [...clinic().photos.values()].map((one) => print(one.picture));

  beforeEach(async () => {
    tablet = new FakeTablet();
    tablet.ticks = true;
    page = await tablet.page();
    await page.setPin('s1', '482915', 'T7');
  });
  afterEach(() => tablet.killAll());

  it('go after their form, one after the other, each with what it is of, and are let go of after their own receipts', async () => {
    const asked: string[] = [];
    clinic().line = (request) => {
      if (request.method === 'PUT' || isCompletion(request)) asked.push(request.url.split('/')[7] ?? '');
      return 'good';
    };
    await write('f1', picture(1), picture(2));
    const ids = (await page.photos('f1')).map((one) => one.id);

    await page.handIn({ id: 'f1' }, { told: 'a' });
    await until(isSent);

    expect(asked).toEqual(['f1', ...ids]);
    expect(held()).toEqual([print(picture(1)), print(picture(2))]);
    expect([...clinic().photos.values()][0]?.about).toEqual({ intakeId: 'f1', memberId: 'm1', documentType: 'UNID', takenAt: '2026-11-27T08:00:00.000Z' });
    expect(await tablet.store().photos.count()).toBe(0);
    expect(await tablet.store().sealed.count()).toBe(3);
  });

  const shares = { '1 %': 0.01, '50 %': 0.5, '99 %': 0.99 };
  it.each(Object.entries(shares))('go on at the byte where they were cut: %s', async (_, share) => {
    const cut = Math.round(size * share);
    let gone = 0;
    let isCut = false;
    clinic().line = (request) => {
      if (!isPatch(request) || isCut) return 'good';
      const length = Math.min(64 * 1024, size + 300 - gone);
      gone += length;
      if (gone < cut) return 'good';
      isCut = true;
      return { cutAtByte: cut - (gone - length) };
    };

    await write('f1', picture(3));
    await page.handIn({ id: 'f1' }, {});
    await until(isSent);

    expect(isCut).toBe(true);
    expect(held()).toEqual([print(picture(3))]);
    // Nothing came twice.
    expect(clinic().uploads.arrived).toBe([...clinic().uploads.uploads.values()][0]?.length);
  });

  it.each([11, 23, 47])('arrive whole once over a line that breaks at random bytes, with page killings in between (seed %i)', async (seed) => {
    const random = randomFrom(seed);
    let cuts = 0;
    clinic().line = (request) => {
      if (cuts >= 25 || random() < 0.4) return 'good';
      cuts += 1;
      if (isPatch(request)) return { cutAtByte: Math.floor(random() * 64 * 1024) };
      return random() < 0.5 ? 'cutBefore' : 'cutAfter';
    };
    await write('f1', picture(4), picture(5));
    await write('f2', picture(6));
    await page.handIn({ id: 'f1' }, {});
    await page.handIn({ id: 'f2' }, {});

    for (let killings = 0; killings < 3; killings += 1) {
      await until(() => cuts >= (killings + 1) * 4);
      tablet.kill(page);
      page = await tablet.page();
    }
    await until(isSent);

    expect(held().sort()).toEqual([4, 5, 6].map((seed) => print(picture(seed))).sort());
    expect([...clinic().forms.keys()].sort()).toEqual(['f1', 'f2']);
    expect(clinic().uploads.arrived).toBe([...clinic().uploads.uploads.values()].reduce((sum, one) => sum + one.length, 0));
  });

  it('begin anew when the server has thrown away what never ended', async () => {
    clinic().line = (request) => (isPatch(request) && clinic().uploads.arrived > 0 ? never : 'good');
    await write('f1', picture(7));
    await page.handIn({ id: 'f1' }, {});
    await until(() => clinic().uploads.arrived > 0);

    clinic().uploads.uploads.clear();
    clinic().line = () => 'good';
    await until(isSent);

    expect(held()).toEqual([print(picture(7))]);
  });

  it.each([
    [404, 'intake.not_found'], [409, 'upload.offset'], [409, 'upload.incomplete'], [429, 'upload.too_many'], [500, 'server.fault'],
  ])('are tried again at %i %s', async (status, code) => {
    let left = 3;
    clinic().line = (request) => (isCompletion(request) && (left -= 1) >= 0 ? { status, body: { code } } : 'good');

    await write('f1', picture(8));
    await page.handIn({ id: 'f1' }, {});
    await until(isSent);

    expect(held()).toHaveLength(1);
  });

  it('that the server does not take stop alone, say why, and can be thrown away', async () => {
    await write('f1', picture(1), picture(2));
    const [first] = await page.photos('f1');
    clinic().line = (request) => (isCompletion(request) && request.url.includes(first?.id ?? '') ? { status: 422, body: { code: 'scan.no_image' } } : 'good');

    await page.handIn({ id: 'f1' }, {});
    await until(() => page.status().photos.some((one) => one.state === 'stopped') && page.status().photos.some((one) => one.state === 'received'));

    expect(page.status().photos.find((one) => one.entryId === first?.id)?.refusal).toMatchObject({ status: 422, code: 'scan.no_image' });
    expect(await tablet.store().photos.count()).toBe(1);
    await page.discardPhoto(first?.id ?? '');
    await until(isSent);
    expect(await tablet.store().photos.count()).toBe(0);
  });

  it('wait behind a form that was not taken, and go as they were sealed once it is mended', async () => {
    clinic().line = (request) => (request.method === 'PUT' ? { status: 422, body: { code: 'intake.wrong' } } : 'good');
    await write('f1', picture(1));
    await page.handIn({ id: 'f1' }, {});
    await until(() => page.status().envelopes[0]?.state === 'stopped');
    const hash = page.status().photos[0]?.hash;
    expect(clinic().uploads.uploads.size).toBe(0);

    await page.addPhoto(subject('f1', 'CSID'), picture(2));
    clinic().line = () => 'good';
    await page.handIn({ id: 'f1' }, { mended: true });
    await until(isSent);

    expect([...clinic().photos.values()].map((one) => one.hash)[0]).toBe(hash);
    expect(held()).toEqual([print(picture(1)), print(picture(2))]);
  });

  it('are sealed anew under identifiers of their own when their form gets one', async () => {
    clinic().line = (request) => (request.method === 'PUT' ? { status: 409, body: { code: 'intake.id_taken' } } : 'good');
    await write('f1', picture(1));
    const [before] = await page.photos('f1');
    await page.handIn({ id: 'f1' }, {});
    await until(() => page.status().envelopes[0]?.state === 'stopped');

    clinic().line = () => 'good';
    const renamed = await page.giveOwnId({ id: 'f1' });
    await page.handIn(renamed, {});
    await until(isSent);

    expect([...clinic().photos.entries()]).toMatchObject([[expect.not.stringMatching(before?.id ?? ''), { about: { intakeId: renamed.id } }]]);
    expect(held()).toEqual([print(picture(1))]);
  });

  it('are offered again to a server that was put back to an older day, after their form', async () => {
    await write('f1', picture(1));
    await page.handIn({ id: 'f1' }, {});
    await until(isSent);

    clinic().forms.clear();
    clinic().photos.clear();
    clinic().uploads.uploads.clear();
    await page.tryNow();
    await until(() => clinic().photos.size === 1 && isSent());

    expect(held()).toEqual([print(picture(1))]);
  });

  it('are kept by whoever wrote the form only, and not with a form that is on its way', async () => {
    await write('f1', picture(1));
    await page.setPin('s2', '135792', 'T7');
    expect(await page.photos('f1')).toEqual([]);
    await expect(page.addPhoto(subject('f1'), picture(2))).rejects.toThrow('not open');

    clinic().line = () => never;
    await write('f2', picture(1));
    await page.handIn({ id: 'f2' }, {});
    await expect(page.addPhoto(subject('f2'), picture(2))).rejects.toThrow('not open');
    const [kept] = await page.photos('f2');
    await expect(page.removePhoto(kept?.id ?? '')).rejects.toThrow('not open');
  });

  it('go with a form that is thrown away', async () => {
    await write('f1', picture(1));

    await page.discard('f1');

    expect(await tablet.store().photos.count()).toBe(0);
  });

  it('count their form as unsent until they are with the server', async () => {
    clinic().line = (request) => (isPatch(request) ? never : 'good');
    await write('f1', picture(1), picture(2));
    await page.handIn({ id: 'f1' }, {});
    await until(() => clinic().contacts.some((one) => one.receipts.includes('f1')));

    expect(clinic().contacts.at(-1)).toMatchObject({ unsent: 1, stopped: 0 });
  });

  it('that the server has make room where space is short, forms do not', async () => {
    await write('f1', picture(1));
    await page.handIn({ id: 'f1' }, {});
    await until(isSent);

    tablet.used = 85_000_000;
    await page.tryNow();
    await until(() => page.status().photos.length === 0);

    expect(await tablet.store().sealed.toCollection().primaryKeys()).toEqual(['f1']);
  });

  it('stand in the file for the worst case, after their forms', async () => {
    clinic().line = (request) => (request.method === 'PUT' ? never : 'good');
    await write('f1', picture(1));
    await page.handIn({ id: 'f1' }, {});

    const file = await readDeviceFile(JSON.stringify(await page.makeFile()));
    if (!file) throw new Error('not read');
    const answers = file.entries.map((entry) => clinic().receive(file.deviceId, entry.entryId, Buffer.from(fromBase64(entry.envelope))).status);

    expect(file.entries[0]?.entryId).toBe('f1');
    expect(answers).toEqual([201, 200]);
    expect(held()).toEqual([print(picture(1))]);
  });
});
