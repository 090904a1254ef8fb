// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeTablet } from '../../testing/fake-clinic';
import { until } from '../../testing/until';
import type { Device } from './device';
import type { KeptDraft } from './draft-vault';

const correction = (id: string, told = 'a'): KeptDraft & { told: string } => ({ id, told, corrects: { intakeId: 'f1', basedOn: 'f1' } });

describe('a form that was taken along and corrected', () => {
  let tablet: FakeTablet;
  let page: Device;
  const stateOf = (id: string) => page.status().envelopes.find((one) => one.entryId === id)?.state;

  beforeEach(async () => {
    tablet = new FakeTablet();
    tablet.ticks = true;
    page = await tablet.page();
    await page.setPin('s1', '482915', 'T7');
  });
  afterEach(() => tablet.killAll());

  it('is sealed as a correction of its form, under an identifier of its own, and let go of after the receipt', async () => {
    await page.saveDraft(correction('c1'));
    await page.handIn(correction('c1'), { members: [] });

    await until(() => stateOf('c1') === 'received');
    expect(tablet.clinic.forms.get('c1')).toMatchObject({ form: { intakeId: 'f1', basedOn: 'f1', form: { members: [] } }, ticket: 'ticket-1', arrivals: 1 });
    expect(await tablet.store().drafts.count()).toBe(0);
  });

  it('waits for the correction before it, and goes when that was thrown away', async () => {
    tablet.clinic.line = (request) => (request.url.endsWith('/c1') ? { status: 422, body: { code: 'correction.basis_unknown' } } : 'good');
    await page.handIn(correction('c1'), {});
    await until(() => stateOf('c1') === 'stopped');
    tablet.clock += 1_000;
    await page.handIn(correction('c2'), {});
    await page.handIn({ id: 'f9' }, {});

    await until(() => stateOf('f9') === 'received');
    expect(stateOf('c2')).toBe('waiting');
    await page.discard('c1');
    await page.tryNow();
    await until(() => stateOf('c2') === 'received');
    expect(tablet.clinic.forms.has('c1')).toBe(false);
  });

  it('takes its photographs to the form that it corrects', async () => {
    await page.handIn({ id: 'f1' }, {});
    await until(() => stateOf('f1') === 'received');
    await page.saveDraft(correction('c1'));
    await page.addPhoto({ formId: 'c1', memberId: 'm1', documentType: 'CSID', takenAt: '2026-11-27T08:00:00Z', width: 20, height: 10 }, new Uint8Array([1, 2, 3]));
    await page.handIn(correction('c1'), {});

    await until(() => tablet.clinic.photos.size === 1);
    expect([...tablet.clinic.photos.values()][0]).toMatchObject({ about: { intakeId: 'f1', memberId: 'm1' } });
  });

  it('keeps what it corrects when it gets an identifier of its own', async () => {
    tablet.clinic.line = (request) => (request.url.endsWith('/c1') ? { status: 409, body: { code: 'correction.id_taken' } } : 'good');
    await page.saveDraft(correction('c1'));
    await page.handIn(correction('c1'), {});
    await until(() => stateOf('c1') === 'stopped');

    const renamed = await page.giveOwnId(correction('c1'));

    expect(renamed).toMatchObject({ told: 'a', corrects: { intakeId: 'f1' } });
    expect(renamed.id).not.toBe('c1');
  });
});
