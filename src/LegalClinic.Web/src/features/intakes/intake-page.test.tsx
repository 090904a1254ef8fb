import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { thisDevice } from '../../shared/device/this-device';
import type { FakeClinic } from '../../testing/fake-clinic';
import { renderPage } from '../../testing/render-page';
import { sampleDraft } from '../../testing/sample-draft';
import { stubApi } from '../../testing/stub-api';
import { unlockedDevice } from '../../testing/unlocked-device';
import { until } from '../../testing/until';
import { draftShelf } from './draft-shelf';
import { IntakePage } from './intake-page';
import { stepIds } from './steps';

const types = { body: [{ code: 'UNID', nameAr: 'البطاقة الوطنية الموحدة', nameCkb: 'کارتی نیشتمانی', nameEn: 'National card' }] };
const reference = {
  'GET /api/reference/document-types': types,
  'GET /api/reference/places': { body: [] },
  'GET /api/reference/sites': { body: [] },
};

function open(draft = sampleDraft(), query = 'step=interview', keep = true) {
  if (keep) draftShelf.keep(draft);
  renderPage(
    <Routes>
      <Route element={<IntakePage />} path="/intakes/new/:draftId" />
      <Route element={<p>قائمة</p>} path="/intakes" />
    </Routes>,
    `/intakes/new/${draft.id}?${query}`,
  );
  return draft;
}

/** A field that this tab may write in. */
async function enabled(label: RegExp): Promise<HTMLElement> {
  const field = await screen.findByLabelText(label);
  await waitFor(() => expect(field).toBeEnabled());
  return field;
}

async function press(name: string | RegExp) {
  const button = await screen.findByRole('button', { name });
  await waitFor(() => expect(button).toBeEnabled());
  await userEvent.click(button);
}

describe('the intake form in Arabic', () => {
  let clinic: FakeClinic;
  beforeEach(async () => {
    clinic = await unlockedDevice();
  });

  it.each(stepIds)('draws step %s without a missing word', async (step) => {
    stubApi(reference);
    open(undefined, `step=${step}`);

    expect(await screen.findByRole('heading', { level: 1, name: 'استقبال جديد' })).toBeInTheDocument();
    expect(await screen.findByText('محفوظة على هذا الجهاز')).toBeInTheDocument();
  });

  it('draws all questions about a member', async () => {
    stubApi(reference);
    const draft = sampleDraft();
    open(draft, `step=people&member=${draft.members[1]?.id ?? ''}`);

    expect(await screen.findByDisplayValue('يوسف')).toBeInTheDocument();
    expect(screen.getByText('وقائع الولادة')).toBeInTheDocument();
  });

  it('hands the form in under its own id, without a network too, and it cannot be written on any more', async () => {
    stubApi(reference);
    clinic.line = () => 'cutBefore';
    const draft = open(undefined, 'step=review');

    await press('إرسال الاستمارة');

    await screen.findByText('قائمة');
    await until(() => draftShelf.find(draft.id) === undefined);
    clinic.line = () => 'good';
    await until(() => clinic.forms.has(draft.id));
    expect(clinic.forms.get(draft.id)?.form).toMatchObject({ header: { deviceId: thisDevice.status().id }, household: { headId: draft.household.headId } });
  });

  it('opens again with everything when the server refuses it, and names the field', async () => {
    stubApi(reference);
    clinic.line = (request) => (request.method === 'PUT' ? { status: 400, body: { code: 'validation', errors: { 'form.members[0].name.given': ['too_long'] } } } : 'good');
    const draft = sampleDraft();
    await thisDevice.handIn(draft, {});
    await until(() => draftShelf.find(draft.id) !== undefined);
    open(draft, 'step=review', false);

    expect(await screen.findAllByText(/كل ما كتبته محفوظ/)).not.toHaveLength(0);
    await press(/^الاسم:/);
    expect(await screen.findByDisplayValue('وليد')).toHaveFocus();
    expect(draftShelf.find(draft.id)).toEqual(draft);
  });

  it('keeps on the device what was typed, as it stands after a restart', async () => {
    stubApi(reference);
    const draft = open(undefined, 'step=household');
    await userEvent.type(await enabled(/عدد أفراد الأسرة/), '12');
    await until(() => draftShelf.isAllSaved());

    await thisDevice.lock();
    expect(draftShelf.all()).toEqual([]);
    await thisDevice.unlock('s1', '482915');

    await until(() => draftShelf.find(draft.id)?.household.sizeDeclared === '12');
    expect(await screen.findByDisplayValue('12')).toBeInTheDocument();
  });

  it('asks before the page is closed only while something is not on the disk', async () => {
    stubApi(reference);
    open(undefined, 'step=household');
    await enabled(/عدد أفراد الأسرة/);
    const asks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    await until(() => draftShelf.isAllSaved());
    expect(asks()).toBe(false);

    const failing = vi.spyOn(thisDevice, 'saveDraft').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    await userEvent.type(screen.getByLabelText(/عدد أفراد الأسرة/), '1');

    expect(await screen.findByText('لم تُحفظ')).toBeInTheDocument();
    expect(screen.getByRole('alert')).toHaveTextContent('أفرغ مساحة');
    expect(asks()).toBe(true);
    failing.mockRestore();
    await draftShelf.flush();
    expect(await screen.findByText('محفوظة على هذا الجهاز')).toBeInTheDocument();
  });

  it('can only be read while another tab writes on it, and is taken over as it then stands', async () => {
    stubApi(reference);
    const draft = sampleDraft();
    draftShelf.keep(draft);
    await draftShelf.flush();
    let letGo: () => void = () => undefined;
    void thisDevice.outside.locks.request(`legalclinic-form-${draft.id}`, {}, () => new Promise<void>((done) => (letGo = done)));
    open(draft, 'step=household', false);

    expect(await screen.findByText(/مفتوحة في تبويب آخر/)).toBeInTheDocument();
    expect(screen.getByLabelText(/عدد أفراد الأسرة/)).toBeDisabled();
    await thisDevice.saveDraft({ ...draft, household: { ...draft.household, sizeDeclared: '7' } } as typeof draft);
    letGo();

    expect(await enabled(/عدد أفراد الأسرة/)).toHaveValue('7');
    expect(screen.queryByText(/مفتوحة في تبويب آخر/)).not.toBeInTheDocument();
  });

  it('says that a form without consent stays a draft', async () => {
    stubApi(reference);
    const draft = sampleDraft();
    open({ ...draft, sheets: draft.sheets.map((sheet) => ({ ...sheet, answers: { keep_data: 'no' as const } })) }, 'step=review');

    expect(await screen.findByText(/يمكن إبقاء الاستمارة مسودة/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'إرسال الاستمارة' })).toBeDisabled();
  });

  it('takes Arabic digits and keeps them as 012', async () => {
    stubApi(reference);
    const draft = open(undefined, 'step=household');

    await userEvent.type(await enabled(/عدد أفراد الأسرة/), '١٢');

    expect(draftShelf.find(draft.id)?.household.sizeDeclared).toBe('12');
  });
});
