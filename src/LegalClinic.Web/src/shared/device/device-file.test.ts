// @vitest-environment node
import { afterEach, describe, expect, it } from 'vitest';
import { FakeClinic, FakeTablet } from '../../testing/fake-clinic';
import { loadEntry, newFileCode, openToken, readDeviceFile } from './device-file';

const code = 'K7QM-2XW9-04TF';

describe('the file for the worst case', () => {
  const tablets: FakeTablet[] = [];
  afterEach(() => tablets.splice(0).forEach((tablet) => tablet.killAll()));

  async function savedFile(clinic: FakeClinic) {
    const tablet = new FakeTablet(clinic);
    tablets.push(tablet);
    clinic.line = (request) => (request.method === 'PUT' ? 'cutBefore' : 'good');
    const page = await tablet.page();
    await page.setPin('s1', '482915', 'T7');
    for (const id of ['f1', 'f2']) {
      await page.saveDraft({ id });
      await page.handIn({ id }, { told: `وليد ${id}` });
    }
    const text = JSON.stringify(await page.makeFile(code));
    tablet.kill(page);
    clinic.line = () => 'good';
    return text;
  }

  it('brings every form of a cleared device to the server, once', async () => {
    const clinic = new FakeClinic();
    const text = await savedFile(clinic);
    const supervisors = new FakeTablet(clinic);
    tablets.push(supervisors);
    const { calls } = await supervisors.page();

    const file = await readDeviceFile(text);
    const token = file && (await openToken(file, ' k7qm 2xw9 o4tf '));
    if (!file || !token) throw new Error('not opened');
    const first = await Promise.all(file.entries.map((entry) => loadEntry(calls, file, token, entry)));
    const again = await Promise.all(file.entries.map((entry) => loadEntry(calls, file, token, entry)));

    expect(first).toEqual([{ as: 'received', number: 'N-f1' }, { as: 'received', number: 'N-f2' }]);
    expect(again).toEqual(first);
    expect([...clinic.forms.values()].map((one) => one.form)).toEqual([{ told: 'وليد f1' }, { told: 'وليد f2' }]);
  });

  it('shows neither the token nor a word of a form', async () => {
    const clinic = new FakeClinic();
    const text = await savedFile(clinic);

    expect(text).not.toContain([...clinic.tokens.values()][0]);
    expect(text).not.toContain('وليد');
    expect(Buffer.from(text, 'base64').toString('utf8')).not.toContain('وليد');
  });

  it('gives no token for another code', async () => {
    const file = await readDeviceFile(await savedFile(new FakeClinic()));

    expect(file && (await openToken(file, newFileCode()))).toBeNull();
  });

  it.each<[string, (text: string) => string]>([
    ['cut', (text) => text.slice(0, -40)],
    ['changed', (text) => text.replace(/"envelope":"(.)/, (_, letter) => `"envelope":"${letter === 'B' ? 'C' : 'B'}`)],
    ['another file', () => '{"a":1}'],
    ['none', () => ''],
  ])('that is %s is not read', async (_, change) => {
    expect(await readDeviceFile(change(await savedFile(new FakeClinic())))).toBeNull();
  });

  it('says why the server takes none of it', async () => {
    const clinic = new FakeClinic();
    const file = await readDeviceFile(await savedFile(clinic));
    const { calls } = await new FakeTablet(clinic).page();
    const entry = file?.entries[0];
    if (!file || !entry) throw new Error('empty');

    expect(await loadEntry(calls, file, 'wrong', entry)).toEqual({ as: 'refused', status: 401, code: 'device.unknown' });
    clinic.line = () => 'cutAfter';
    expect(await loadEntry(calls, file, 'wrong', entry)).toEqual({ as: 'cut' });
  });
});
