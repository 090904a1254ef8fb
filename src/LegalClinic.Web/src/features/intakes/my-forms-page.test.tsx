import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { thisDevice } from '../../shared/device/this-device';
import type { FakeClinic } from '../../testing/fake-clinic';
import { renderPage } from '../../testing/render-page';
import { sampleDraft } from '../../testing/sample-draft';
import { stubApi } from '../../testing/stub-api';
import { unlockedDevice } from '../../testing/unlocked-device';
import { until } from '../../testing/until';
import { draftShelf } from './draft-shelf';
import { MyFormsPage } from './my-forms-page';

const noServer = { 'GET /api/intakes': { status: 503, body: {} } };

describe('my forms', () => {
  let clinic: FakeClinic;
  beforeEach(async () => {
    clinic = await unlockedDevice();
  });

  it('shows without the server what is on the device, and says in one line what is missing', async () => {
    stubApi(noServer);
    draftShelf.keep(sampleDraft());
    renderPage(<MyFormsPage />, '/intakes');

    expect(await screen.findByText(/تعذر الوصول إلى الخادم، فقائمته/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'وليد صالح كاظم' })).toBeInTheDocument();
    expect(screen.getByText('على هذا الجهاز', { selector: 'span' })).toBeInTheDocument();
  });

  it('shows in words why a form was not taken, leads to it, and gives it an identifier of its own when that was the reason', async () => {
    stubApi(noServer);
    clinic.line = (request) => (request.method === 'PUT' ? { status: 409, body: { code: 'intake.id_taken' } } : 'good');
    const draft = sampleDraft();
    await thisDevice.handIn(draft, {});
    await until(() => draftShelf.find(draft.id) !== undefined);
    renderPage(<MyFormsPage />, '/intakes');

    expect(await screen.findByText('لم تُقبل: يرجى تصحيحها')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'وليد صالح كاظم' })).toHaveAttribute('href', `/intakes/new/${draft.id}?step=review`);
    await userEvent.click(screen.getByRole('button', { name: 'إرسالها كاستمارة مستقلة' }));

    await until(() => draftShelf.find(draft.id) === undefined && draftShelf.all().length === 1);
    expect(draftShelf.all()[0]).toEqual({ ...draft, id: draftShelf.all()[0]?.id });
  });

  it('shows a number only of what colleagues have waiting here', async () => {
    stubApi(noServer);
    clinic.line = (request) => (request.method === 'PUT' ? 'cutBefore' : 'good');
    await thisDevice.handIn(sampleDraft(), {});
    await thisDevice.setPin('s2', '739164', '');
    renderPage(<MyFormsPage />, '/intakes');

    expect(await screen.findByText('استمارة واحدة لزميل تنتظر الإرسال على هذا الجهاز.')).toBeInTheDocument();
    expect(screen.queryByText(/وليد/)).not.toBeInTheDocument();
  });

  it('throws a form away only after it was asked', async () => {
    stubApi(noServer);
    const draft = sampleDraft();
    draftShelf.keep(draft);
    renderPage(<MyFormsPage />, '/intakes');

    await userEvent.click(await screen.findByRole('button', { name: 'التخلص من هذه الاستمارة' }));
    expect(await screen.findByText(/لم تُستلم، فلن تبقى لدى أحد/)).toBeInTheDocument();
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'التخلص من هذه الاستمارة' }));

    await until(() => draftShelf.find(draft.id) === undefined);
    expect(await thisDevice.drafts()).toEqual([]);
  });
});
