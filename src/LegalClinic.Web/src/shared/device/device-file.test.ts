// @vitest-environment node
import { afterEach, describe, expect, it } from 'vitest';
import { FakeClinic, FakeTablet } from '../../testing/fake-clinic';
import { fromBase64 } from './bytes';
import { readDeviceFile } from './device-file';

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
    const text = JSON.stringify(await page.makeFile());
    tablet.kill(page);
    clinic.line = () => 'good';
    return text;
  }

  it('brings every form of a cleared device to the server, once', async () => {
    const clinic = new FakeClinic();
    const file = await readDeviceFile(await savedFile(clinic));
    if (!file) throw new Error('not read');
    const offer = () => Promise.all(file.entries.map((entry) => clinic.receive(file.deviceId, entry.entryId, Buffer.from(fromBase64(entry.envelope)))));

    await offer();
    await offer();

    expect([...clinic.forms.values()].map((one) => one.form)).toEqual([{ told: 'وليد f1' }, { told: 'وليد f2' }]);
  });

  it('shows neither the token nor a word of a form', async () => {
    const clinic = new FakeClinic();
    const text = await savedFile(clinic);

    expect(text).not.toContain([...clinic.tokens.values()][0]);
    expect(text).not.toContain('وليد');
    expect(Buffer.from(text, 'base64').toString('utf8')).not.toContain('وليد');
  });

  it.each<[string, (text: string) => string]>([
    ['cut', (text) => text.slice(0, -40)],
    ['changed', (text) => text.replace(/"envelope":"(.)/, (_, letter) => `"envelope":"${letter === 'B' ? 'C' : 'B'}`)],
    ['another file', () => '{"a":1}'],
    ['none', () => ''],
  ])('that is %s is not read', async (_, change) => {
    expect(await readDeviceFile(change(await savedFile(new FakeClinic())))).toBeNull();
  });
});
