// @vitest-environment node
import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeTablet, type Line } from '../../testing/fake-clinic';
import { until } from '../../testing/until';
import type { Device } from './device';

const form = (id: string, told = 'a') => ({ id, told });
const ids = ['f1', 'f2', 'f3'];

/** A disk without a byte left but what the reserve gives back. */
function fullDisk() {
  const { put, delete: remove } = IDBObjectStore.prototype;
  let isFull = true;
  const removing = vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (this: IDBObjectStore, key) {
    if (this.name === 'reserve') isFull = false;
    return remove.call(this, key);
  });
  const putting = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    if (isFull) throw new DOMException('No space left.', 'QuotaExceededError');
    return put.call(this, value, key);
  });
  return { mockRestore: () => [removing, putting].forEach((one) => one.mockRestore()) };
}

describe('the outbox', () => {
  let tablet: FakeTablet;
  let page: Device;
  const stateOf = (id: string) => page.status().envelopes.find((one) => one.entryId === id)?.state;
  const ofPut = (line: (entryId: string) => Line) => (request: Request) => (request.method === 'PUT' ? line(request.url.split('/').pop() ?? '') : 'good');
  const sent = (device: Device) => until(() => device.status().envelopes.length > 0 && device.status().envelopes.every((one) => one.state === 'received'));

  beforeEach(async () => {
    tablet = new FakeTablet();
    tablet.ticks = true;
    page = await tablet.page();
    await page.setPin('s1', '482915', 'T7');
  });
  afterEach(() => tablet.killAll());

  it('hands a form in sealed, with the ticket of its writer, and lets go of the readable copy after the receipt', async () => {
    await page.saveDraft(form('f1'));
    await page.handIn(form('f1'), { header: { deviceId: page.status().id } });

    await sent(page);

    expect(tablet.clinic.forms.get('f1')).toMatchObject({ form: { header: { deviceId: page.status().id } }, ticket: 'ticket-1', arrivals: 1 });
    expect(await tablet.store().drafts.count()).toBe(0);
    expect(page.status().envelopes).toMatchObject([{ receipt: { number: 'N-f1' } }]);
    expect(await tablet.store().sealed.count()).toBe(1);
  });

  it('sends no session with it, and the identity of the device', async () => {
    const seen: Request[] = [];
    tablet.clinic.line = (request) => {
      seen.push(request);
      return 'good';
    };
    await page.handIn(form('f1'), {});
    await sent(page);

    const put = seen.find((request) => request.method === 'PUT');
    expect(put?.credentials).toBe('omit');
    expect(put?.headers.get('Idempotency-Key')).toBe('f1');
    expect(put?.headers.get('Content-Type')).toBe('application/octet-stream');
    expect(put?.headers.get('Device-Id')).toBe(page.status().id);
  });

  it.each<[string, Line]>([
    ['cut before', 'cutBefore'],
    ['cut after', 'cutAfter'],
    ...[408, 425, 429, 500, 502, 503, 404].map((status): [string, Line] => [`${status}`, { status }]),
    ['a network’s own page', { status: 200, body: '<html>' }],
  ])('tries for ever and doubles nothing: %s', async (_, line) => {
    let left = 4;
    tablet.clinic.line = ofPut(() => ((left -= 1) >= 0 ? line : 'good'));

    await page.handIn(form('f1'), {});

    await sent(page);
    expect([...tablet.clinic.forms.keys()]).toEqual(['f1']);
  });

  it('waits as long as the server asks', async () => {
    let asked = 0;
    tablet.clinic.line = ofPut(() => ((asked += 1) === 1 ? { status: 429, headers: { 'Retry-After': '60' } } : 'good'));
    await page.handIn(form('f1'), {});
    await until(async () => ((await tablet.store().envelopes.get('f1'))?.nextTryAt ?? 0) > 0);

    expect((await tablet.store().envelopes.get('f1'))?.nextTryAt).toBeGreaterThanOrEqual(tablet.clock + 60_000);
    await page.handIn(form('f2'), {});
    await until(() => stateOf('f2') === 'received');
    expect(stateOf('f1')).toBe('waiting');
    tablet.clock += 60_001;
    await page.handIn(form('f3'), {});
    await sent(page);
  });

  it('waits no five years because a clock was put right', async () => {
    let asked = 0;
    tablet.clock += 5 * 365 * 24 * 3_600_000;
    tablet.clinic.line = ofPut(() => ((asked += 1) === 1 ? { status: 503, headers: { 'Retry-After': '60' } } : 'good'));
    await page.handIn(form('f1'), {});
    await until(() => asked === 1);
    tablet.clock -= 5 * 365 * 24 * 3_600_000;

    await page.handIn(form('f2'), {});

    await sent(page);
  });

  it.each([400, 409, 410, 412, 413, 422])('stops one form at %i, says why, lets the others go and takes the mended one under the same id', async (status) => {
    tablet.clinic.line = ofPut((id) => (id === 'f2' ? { status, body: { code: 'intake.wrong', errors: { 'form.members[0].name.given': ['too_long'] } } } : 'good'));
    for (const id of ids) {
      await page.saveDraft(form(id));
      await page.handIn(form(id), { told: id });
    }

    await until(() => stateOf('f1') === 'received' && stateOf('f3') === 'received' && stateOf('f2') === 'stopped');
    expect(page.status().envelopes.find((one) => one.entryId === 'f2')?.refusal).toEqual({
      status, code: 'intake.wrong', errors: { 'form.members[0].name.given': ['too_long'] },
    });
    expect(await page.drafts()).toEqual([{ draft: form('f2'), isHandedIn: false }]);

    await page.saveDraft(form('f2', 'mended'));
    tablet.clinic.line = () => 'good';
    await page.handIn(form('f2', 'mended'), { told: 'mended' });

    await sent(page);
    expect(tablet.clinic.forms.get('f2')?.form).toEqual({ told: 'mended' });
  });

  it('gives a form whose identifier is taken one of its own when its writer asks for it', async () => {
    tablet.clinic.line = ofPut((id) => (id === 'f1' ? { status: 409, body: { code: 'intake.id_taken' } } : 'good'));
    await page.handIn(form('f1'), {});
    await until(() => stateOf('f1') === 'stopped');

    const renamed = await page.giveOwnId(form('f1'));
    expect(await page.drafts()).toEqual([{ draft: { id: renamed.id, told: 'a' }, isHandedIn: false }]);
    await page.handIn(renamed, {});

    await sent(page);
    expect([...tablet.clinic.forms.keys()]).toEqual([renamed.id]);
  });

  it('takes no form back or over that is on its way', async () => {
    tablet.clinic.line = ofPut(() => 'cutBefore');
    await page.saveDraft(form('f1'));
    await page.handIn(form('f1'), { told: 'first' });

    await expect(page.saveDraft(form('f1', 'later'))).rejects.toThrow('not open');
    await expect(page.discard('f1')).rejects.toThrow('on its way');
    await page.handIn(form('f1'), { told: 'second' });

    tablet.clinic.line = () => 'good';
    await sent(page);
    expect(tablet.clinic.forms.get('f1')?.form).toEqual({ told: 'first' });
  });

  it.each<[string, (good: string) => string]>([
    ['wrong', (good) => Buffer.from(good, 'base64').reverse().toString('base64')],
    ['empty', () => ''],
    ['no Base64', () => '…'],
  ])('counts a receipt with a %s signature as none', async (_, forge) => {
    tablet.clinic.signature = forge;
    await page.saveDraft(form('f1'));
    await page.handIn(form('f1'), {});
    await until(() => (tablet.clinic.forms.get('f1')?.arrivals ?? 0) > 2);

    expect(stateOf('f1')).not.toBe('received');
    expect(await tablet.store().drafts.count()).toBe(1);
    tablet.clinic.signature = (good) => good;
    await sent(page);
  });

  it.each(['before sending', 'while sending', 'after the server stored it'])('goes on after a page was killed %s', async (when) => {
    let reached: () => void = () => undefined;
    const there = new Promise<void>((done) => (reached = done));
    tablet.clinic.line = ofPut(() => {
      reached();
      return when === 'after the server stored it' ? 'cutAfter' : 'cutBefore';
    });
    if (when === 'before sending') tablet.clinic.line = () => 'cutBefore';
    await page.saveDraft(form('f1'));
    await page.handIn(form('f1'), {});
    if (when !== 'before sending') await there;
    tablet.kill(page);
    tablet.clinic.line = () => 'good';

    page = await tablet.page();

    await sent(page);
    expect([...tablet.clinic.forms.keys()]).toEqual(['f1']);
  });

  it('sends for somebody who is not there: locked, and while another person works', async () => {
    tablet.clinic.line = ofPut(() => 'cutBefore');
    await page.handIn(form('f1'), { by: 's1' });
    tablet.kill(page);
    tablet.clinic.line = ofPut(() => 'cutBefore');
    page = await tablet.page();
    await page.setPin('s2', '739164', '');
    expect(await page.drafts()).toEqual([]);

    tablet.clinic.line = () => 'good';

    await sent(page);
    expect(tablet.clinic.forms.get('f1')).toMatchObject({ form: { by: 's1' }, ticket: 'ticket-1' });
  });

  it('waits for a sign-in when the server does not know the device, and goes on under the same identifier', async () => {
    const { id } = page.status();
    tablet.clinic.tokens.clear();
    for (const one of ids) await page.handIn(form(one), {});
    await until(() => page.status().standing === 'unknown');
    expect(page.status().envelopes.every((one) => one.state === 'waiting')).toBe(true);

    await page.sessionBegan();

    await sent(page);
    expect(page.status()).toMatchObject({ id, standing: 'good' });
    expect(tablet.clinic.tickets).toBe(2);
  });

  it('goes on when the server’s no to an old token arrives after the device was registered anew', async () => {
    const store = tablet.store();
    const old = (await store.thisDevice())?.token ?? '';
    tablet.clinic.tokens.clear();
    await page.handIn(form('f1'), {});
    await until(() => page.status().standing === 'unknown');
    await page.sessionBegan();

    await store.stand('unknown', old);

    expect((await store.thisDevice())?.standing).toBe('good');
    await sent(page);
  });

  it('stops everything on a device that was reported stolen, keeps it, and opens nothing', async () => {
    tablet.clinic.line = ofPut(() => ({ status: 403, body: { code: 'device.refused' } }));
    await page.handIn(form('f1'), {});
    await until(() => page.status().standing === 'refused');

    expect(await tablet.store().envelopes.toArray()).toMatchObject([{ state: 'waiting' }]);
    tablet.clinic.line = () => ({ status: 403, body: { code: 'device.refused' } });
    await until(() => page.status().unlockedBy === null);
    expect((await page.unlock('s1', '482915')).as).toBe('away');
  });

  it('sends on a full disk, in the space that was held for it, which is taken again when the program is opened', async () => {
    tablet.clinic.line = ofPut(() => 'cutBefore');
    await page.handIn(form('f1'), {});
    await until(async () => (await tablet.store().reserve.count()) === 1);
    const disk = fullDisk();
    tablet.clinic.line = () => 'good';

    await page.tryNow();

    await sent(page);
    expect(page.status().room).toBe('full');
    disk.mockRestore();
    tablet.kill(page);
    page = await tablet.page();
    expect(page.status().room).toBe('room');
  });

  it('says that a sign-in is needed where it was ordered shut, and opens after one', async () => {
    tablet.clinic.orders = { share: null };
    tablet.kill(page);
    page = await tablet.page();
    await until(async () => (await page.unlock('s1', '482915')).as === 'closed');

    tablet.clinic.orders = {};
    await page.passwordGiven('s1');

    expect((await page.unlock('s1', '482915')).as).toBe('open');
  });

  it('sends from one of two tabs only, and each sees what became of it', async () => {
    const other = await tablet.page();
    let atOnce = 0;
    let most = 0;
    const slowly = async (request: Request) => {
      if (request.method !== 'PUT') return tablet.clinic.fetch(request);
      most = Math.max(most, (atOnce += 1));
      await new Promise((done) => setTimeout(done, 5));
      atOnce -= 1;
      return tablet.clinic.fetch(request);
    };
    page.outside.fetch = slowly;
    other.outside.fetch = slowly;
    await other.unlock('s1', '482915');

    await Promise.all(ids.map((id, at) => (at % 2 ? other : page).handIn(form(id), {})));

    await Promise.all([sent(page), sent(other)]);
    expect(most).toBe(1);
    expect([...tablet.clinic.forms.values()].map((one) => one.arrivals)).toEqual([1, 1, 1]);
  });
});
