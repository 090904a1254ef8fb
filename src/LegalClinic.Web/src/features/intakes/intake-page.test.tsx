import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderPage } from '../../testing/render-page';
import { sampleDraft } from '../../testing/sample-draft';
import { stubApi } from '../../testing/stub-api';
import { draftShelf } from './draft-shelf';
import { IntakePage } from './intake-page';
import { stepIds } from './steps';

const types = { body: [{ code: 'UNID', nameAr: 'البطاقة الوطنية الموحدة', nameCkb: 'کارتی نیشتمانی', nameEn: 'National card' }] };
const reference = {
  'GET /api/reference/document-types': types,
  'GET /api/reference/places': { body: [] },
  'GET /api/reference/sites': { body: [] },
};

function open(draft = sampleDraft(), query = 'step=interview') {
  draftShelf.keep(draft);
  renderPage(
    <Routes>
      <Route element={<IntakePage />} path="/intakes/new/:draftId" />
      <Route element={<p>قائمة</p>} path="/intakes" />
    </Routes>,
    `/intakes/new/${draft.id}?${query}`,
  );
  return draft;
}

describe('the intake form in Arabic', () => {
  beforeEach(() => draftShelf.all().forEach((draft) => draftShelf.remove(draft.id)));

  it.each(stepIds)('draws step %s without a missing word', async (step) => {
    stubApi(reference);
    open(undefined, `step=${step}`);

    expect(await screen.findByRole('heading', { level: 1, name: 'استقبال جديد' })).toBeInTheDocument();
    expect(screen.getByText('محفوظة في هذا التبويب ولم تُرسل')).toBeInTheDocument();
  });

  it('draws all questions about a member', async () => {
    stubApi(reference);
    const draft = sampleDraft();
    open(draft, `step=people&member=${draft.members[1]?.id ?? ''}`);

    expect(await screen.findByDisplayValue('يوسف')).toBeInTheDocument();
    expect(screen.getByText('وقائع الولادة')).toBeInTheDocument();
  });

  it('sends the form under its own id and lets go of the draft only then', async () => {
    const receipt = { id: 'x', number: 'N-8R4T2-7', status: 'received', receivedAt: '2026-11-23T08:00:00Z' };
    const requests = stubApi({ ...reference, 'POST /api/intakes': { status: 201, body: receipt } });
    const draft = open(undefined, 'step=review');

    await userEvent.click(await screen.findByRole('button', { name: 'إرسال الاستمارة' }));

    await screen.findByText('قائمة');
    const sent = requests.find((request) => request.method === 'POST');
    expect(await sent?.json()).toMatchObject({ id: draft.id, form: { household: { headId: draft.household.headId } } });
    await waitFor(() => expect(draftShelf.find(draft.id)).toBeUndefined());
  });

  it('keeps everything when the server refuses, and names the field', async () => {
    stubApi({
      ...reference,
      'POST /api/intakes': { status: 400, body: { code: 'validation', errors: { 'members[0].name.given': ['too_long'] } } },
    });
    const draft = open(undefined, 'step=review');

    await userEvent.click(await screen.findByRole('button', { name: 'إرسال الاستمارة' }));

    expect(await screen.findByText(/كل ما كتبته محفوظ/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: /^الاسم:/ }));
    expect(await screen.findByDisplayValue('وليد')).toHaveFocus();
    expect(draftShelf.find(draft.id)).toEqual(draft);
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

    await userEvent.type(await screen.findByLabelText(/عدد أفراد الأسرة/), '١٢');

    expect(draftShelf.find(draft.id)?.household.sizeDeclared).toBe('12');
  });
});
