import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { thisDevice } from '../../../shared/device/this-device';
import type { FakeClinic } from '../../../testing/fake-clinic';
import { renderPage } from '../../../testing/render-page';
import { sampleDraft } from '../../../testing/sample-draft';
import { unlockedDevice } from '../../../testing/unlocked-device';
import { until } from '../../../testing/until';
import { FormPhotos } from './form-photos';

describe('the photographs of a form in the list of forms', () => {
  let clinic: FakeClinic;
  const draft = sampleDraft();
  const add = () =>
    thisDevice.addPhoto({ formId: draft.id, memberId: 'm1', documentType: 'UNID', takenAt: '2026-11-27T08:00:00Z', width: 4, height: 3 }, new Uint8Array([1, 2, 3]));
  beforeEach(async () => {
    clinic = await unlockedDevice();
    await thisDevice.saveDraft(draft);
  });

  it('tells how many are here, how many the server has, and throws away one that it did not take', async () => {
    await add();
    await add();
    const [first] = await thisDevice.photos(draft.id);
    clinic.line = (request) => (request.url.includes(`${first?.id}/completion`) ? { status: 422, body: { code: 'scan.no_image' } } : 'good');
    renderPage(<FormPhotos formId={draft.id} />, '/intakes');
    expect(await screen.findByText('صورتان على هذا الجهاز')).toBeInTheDocument();

    await thisDevice.handIn(draft, {});

    expect(await screen.findByText('استُلمت صورة واحدة')).toBeInTheDocument();
    expect(await screen.findByText(/ليس صورة يمكن قراءتها/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'التخلص من هذه الصورة' }));
    await until(() => thisDevice.status().photos.length === 1);
    expect(screen.queryByText(/على هذا الجهاز/)).not.toBeInTheDocument();
  });
});
