// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeTablet } from '../../testing/fake-clinic';
import { until } from '../../testing/until';
import type { Device } from './device';

const form = (id: string) => ({ id, told: 'a' });
const day = 24 * 60 * 60_000;

describe('contact with the clinic', () => {
  let tablet: FakeTablet;
  let page: Device;
  const stateOf = (id: string) => page.status().envelopes.find((one) => one.entryId === id)?.state;
  const received = (id: string) => until(() => stateOf(id) === 'received');

  beforeEach(async () => {
    tablet = new FakeTablet();
    tablet.ticks = true;
    page = await tablet.page();
    await page.setPin('s1', '482915', 'T7');
  });
  afterEach(() => tablet.killAll());

  it('tells what is unsent and how old it is, and what waits for a person', async () => {
    await page.saveDraft(form('f1'));
    const began = (await tablet.store().drafts.get('f1'))?.changedAt ?? 0;
    tablet.clinic.line = (request) => (request.method === 'PUT' ? { status: 422, body: { code: 'x' } } : 'good');
    await page.saveDraft(form('f2'));
    await page.handIn(form('f2'), {});
    await until(() => stateOf('f2') === 'stopped');

    await page.passwordGiven('s1');

    expect(tablet.clinic.contacts.at(-1)).toMatchObject({
      version: 'test', unsent: 2, stopped: 1, oldestUnsentAt: new Date(began).toISOString(), usedBytes: 1_000_000, quotaBytes: 100_000_000, receipts: [],
    });
  });

  it('follows each send, and learns that a form was filed', async () => {
    await page.handIn(form('f1'), {});
    await received('f1');
    await until(() => tablet.clinic.contacts.at(-1)?.receipts[0] === 'f1');

    tablet.clinic.statuses.set('f1', 'filed');
    await page.tryNow();

    await until(() => page.status().envelopes[0]?.status === 'filed');
  });

  it('offers again what a server that was put back no longer knows, and it is received once', async () => {
    await page.handIn(form('f1'), { told: 'f1' });
    await received('f1');
    expect(await tablet.store().drafts.count()).toBe(0);
    tablet.clinic.forms.clear();

    await page.tryNow();

    await until(() => tablet.clinic.forms.has('f1') && stateOf('f1') === 'received');
    expect(tablet.clinic.forms.get('f1')?.form).toEqual({ told: 'f1' });
  });

  it('keeps an envelope for thirty days of the server after its receipt, whatever this clock says', async () => {
    await page.handIn(form('f1'), {});
    await received('f1');
    tablet.clock += 5 * 365 * day;
    tablet.clinic.time += 30 * day;
    await page.passwordGiven('s1');
    expect(await tablet.store().sealed.count()).toBe(1);

    tablet.clinic.time += 1;
    await page.passwordGiven('s1');

    expect(await tablet.store().sealed.count()).toBe(0);
    expect(await tablet.store().envelopes.count()).toBe(0);
  });

  it('obeys an order to erase after everything was sent, and says so', async () => {
    let isDown = true;
    tablet.clinic.line = (request) => (request.method === 'PUT' && isDown ? 'cutBefore' : 'good');
    await page.saveDraft(form('f1'));
    await page.handIn(form('f2'), {});
    tablet.clinic.orders = { order: 'wipe' };
    await page.tryNow();
    await until(() => page.status().standing === 'wiping' && page.status().unlockedBy === null);
    expect(await tablet.store().drafts.count()).toBe(2);
    expect(await tablet.store().users.toArray()).toMatchObject([{ share: null }]);

    isDown = false;

    await until(() => page.status().standing === 'wiped');
    expect(tablet.clinic.forms.has('f2')).toBe(true);
    const store = tablet.store();
    const rows = await Promise.all([store.users, store.drafts, store.envelopes, store.sealed].map((table) => table.count()));
    expect(rows).toEqual([0, 0, 0, 0]);
    expect(await store.thisDevice()).toMatchObject({ token: '', erasedForms: 1 });
  });

  it('begins anew under another identifier after it was erased', async () => {
    const { id } = page.status();
    tablet.clinic.orders = { order: 'wipe' };
    await page.tryNow();
    await until(() => page.status().standing === 'wiped');
    tablet.clinic.orders = {};

    await page.setPin('s1', '482915', 'T7');
    await page.handIn(form('f3'), {});

    await received('f3');
    expect(page.status().id).not.toBe(id);
  });

  it('that brings nonsense changes nothing', async () => {
    const before = await tablet.store().thisDevice();
    tablet.clinic.orders = { serverTime: 'soon' };

    await page.passwordGiven('s1');

    expect(await tablet.store().thisDevice()).toEqual(before);
  });
});

describe('room on the device', () => {
  it.each([
    [79_000_000, 'room'],
    [80_000_000, 'tight'],
    [95_000_000, 'full'],
  ])('with %i of 100,000,000 bytes used: %s', async (used, room) => {
    const tablet = new FakeTablet();
    tablet.used = used;

    expect((await tablet.page()).status().room).toBe(room);
    tablet.killAll();
  });
});
