// @vitest-environment node
import { afterEach, describe, expect, it } from 'vitest';
import { FakeTablet } from '../../testing/fake-clinic';
import { pinFault } from './pin';

const day = 24 * 60 * 60_000;
const open = (...ids: string[]) => ids.map((id) => ({ draft: form(id), isHandedIn: false }));
const form = (id: string) => ({ id, told: `what ${id} told` });

describe('the key of a person on the device', () => {
  let tablet = new FakeTablet();
  const begin = async () => {
    tablet = new FakeTablet();
    const page = await tablet.page();
    await page.setPin('s1', '482915', 'T7');
    await page.saveDraft(form('f1'));
    return page;
  };
  const offline = () => {
    tablet.clinic.line = () => 'cutBefore';
  };
  afterEach(() => tablet.killAll());

  it('opens with the PIN after a restart, without a network, in any digits', async () => {
    tablet.kill(await begin());
    offline();
    const page = await tablet.page();

    expect((await page.unlock('s1', '٤٨٢۹۱5')).as).toBe('open');

    expect(await page.drafts()).toEqual(open('f1'));
    expect(page.status().unlockedBy).toBe('s1');
  });

  it('is forgotten when the device is locked, after what was typed is saved', async () => {
    const page = await begin();
    page.beforeLock(() => page.saveDraft({ ...form('f1'), told: 'typed last' } as ReturnType<typeof form>));

    await page.lock();

    expect(page.status().unlockedBy).toBeNull();
    await expect(page.drafts()).rejects.toThrow('locked');
    await page.unlock('s1', '482915');
    expect(await page.drafts()).toMatchObject([{ draft: { told: 'typed last' } }]);
  });

  it('stays in memory under a hidden screen while what was typed cannot be saved', async () => {
    const page = await begin();
    let isFull = true;
    page.beforeLock(() => (isFull ? Promise.reject(new Error('full')) : page.saveDraft(form('f2'))));

    await page.lock();
    expect(page.status().unlockedBy).toBeNull();
    isFull = false;
    await page.lock();

    await expect(page.drafts()).rejects.toThrow('locked');
    await page.unlock('s1', '482915');
    expect(await page.drafts()).toHaveLength(2);
  });

  it('is barred after five wrong PINs, over restarts, until the password was given', async () => {
    let page = await begin();
    for (const left of [4, 3, 2]) expect(await page.unlock('s1', '111222')).toEqual({ as: 'wrong', left });
    tablet.kill(page);
    page = await tablet.page();
    expect(await page.unlock('s1', '111222')).toEqual({ as: 'wrong', left: 1 });
    expect(await page.unlock('s1', '111222')).toEqual({ as: 'barred' });

    expect(await page.unlock('s1', '482915')).toEqual({ as: 'barred' });
    await page.tryNow();
    expect(await page.unlock('s1', '482915')).toEqual({ as: 'barred' });

    await page.passwordGiven('s1');
    expect((await page.unlock('s1', '482915')).as).toBe('open');
    expect(await page.drafts()).toEqual(open('f1'));
  });

  it('loses its share on the disk when it is barred, and bars no colleague', async () => {
    const page = await begin();
    await page.setPin('s2', '739164', '');
    for (let tries = 0; tries < 5; tries += 1) await page.unlock('s1', '111222');

    expect(await tablet.store().users.get('s1')).toMatchObject({ barred: true, share: null });
    expect((await page.unlock('s2', '739164')).as).toBe('open');
  });

  it('counts a try before it is made, so that a killed page gives no free ones', async () => {
    const page = await begin();
    const trying = page.unlock('s1', '111222');
    await expect.poll(async () => (await tablet.store().users.get('s1'))?.wrongTries).toBe(1);
    tablet.kill(page);

    await trying.catch(() => undefined);
    expect(await (await tablet.page()).unlock('s1', '111222')).toEqual({ as: 'wrong', left: 3 });
  });

  it.each([
    [14 * day, 'open'],
    [14 * day + 1, 'away'],
  ])('opens up to 14 days without contact: after %i ms %s', async (later, as) => {
    tablet.kill(await begin());
    offline();
    tablet.clock += later;

    expect((await (await tablet.page()).unlock('s1', '482915')).as).toBe(as);
  });

  it('gains no days by a clock that is set back, and opens again with the next contact', async () => {
    tablet.kill(await begin());
    offline();
    tablet.clock += 15 * day;
    tablet.kill(await tablet.page());
    tablet.clock -= 5 * 365 * day;
    const page = await tablet.page();

    expect((await page.unlock('s1', '482915')).as).toBe('away');
    tablet.clinic.line = () => 'good';
    expect((await page.unlock('s1', '482915')).as).toBe('open');
    expect(await page.drafts()).toEqual(open('f1'));
  });

  it('works on a tablet whose clock is five years wrong', async () => {
    tablet = new FakeTablet();
    tablet.clock += 5 * 365 * day;
    const page = await tablet.page();
    await page.setPin('s1', '482915', 'T7');

    expect((await page.unlock('s1', '482915')).as).toBe('open');
    expect((await tablet.store().thisDevice())?.clockOffset).toBe(tablet.clinic.time - tablet.clock);
  });

  it('is another one for each person: a colleague reads nothing and cannot write over it', async () => {
    const page = await begin();
    await page.setPin('s2', '739164', '');
    await page.saveDraft(form('f2'));

    expect(await page.drafts()).toEqual(open('f2'));
    await expect(page.saveDraft(form('f1'))).rejects.toThrow('not open');
    await page.unlock('s1', '482915');
    expect(await page.drafts()).toEqual(open('f1'));
  });

  it('is a new one with a new PIN: what was under the old one is counted before, and what is on its way stays', async () => {
    const page = await begin();
    tablet.clinic.line = (request) => (request.method === 'PUT' ? 'cutBefore' : 'good');
    await page.handIn(form('f3'), {});
    expect(await page.formsUnderKey('s1')).toBe(2);

    await page.setPin('s1', '739164', '');

    expect(await page.drafts()).toEqual([]);
    expect(page.status().envelopes).toMatchObject([{ entryId: 'f3' }]);
    expect((await page.unlock('s1', '482915')).as).toBe('wrong');
  });

  it('is wrapped anew when a PIN costs more to try, and still opens what it closed', async () => {
    tablet.kill(await begin());
    const page = await tablet.page({ pinCost: { memoryKiB: 128, iterations: 1, parallelism: 1 } });

    await page.unlock('s1', '482915');

    expect((await tablet.store().users.get('s1'))?.cost.memoryKiB).toBe(128);
    expect((await page.unlock('s1', '482915')).as).toBe('open');
    expect(await page.drafts()).toEqual(open('f1'));
  });

  it('outlives a server that gives the device another share', async () => {
    let page = await begin();
    tablet.clinic.orders = { share: Buffer.alloc(32, 7).toString('base64') };
    await page.passwordGiven('s1');
    await page.unlock('s1', '482915');
    tablet.kill(page);
    await tablet.store().users.update('s1', { share: null });
    page = await tablet.page();

    expect((await page.unlock('s1', '482915')).as).toBe('open');
    expect(await page.drafts()).toEqual(open('f1'));
  });
});

describe('a PIN', () => {
  it.each([
    ['482915', null],
    ['٤٨٢٩١٥', null],
    ['۴۸۲۹۱۵', null],
    ['48291', 'short'],
    ['4829a5', 'digits'],
    ['111111', 'easy'],
    ['123456', 'easy'],
    ['٩٨٧٦٥٤', 'easy'],
  ])('%s: %s', (typed, fault) => {
    expect(pinFault(typed)).toBe(fault);
  });
});
