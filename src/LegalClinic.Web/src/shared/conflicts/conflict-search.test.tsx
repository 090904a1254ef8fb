import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '../../testing/render-page';
import { stubApi } from '../../testing/stub-api';
import { ConflictSearch } from './conflict-search';

describe('the search for a conflict of interest', () => {
  test('sends the other parties with the family, and says whom to ask', async () => {
    const requests = stubApi({ 'POST /api/cases/conflict-search': { body: { suggested: 'possible', parties: [{ name: 'سندس ناظم', role: 'opposite_party', band: 'same' }], searched: 4, bounded: false } } });
    renderPage(<ConflictSearch about={{ familyId: 'f' }} />);

    await userEvent.click(await screen.findByRole('button', { name: 'إضافة طرف' }));
    await userEvent.type(screen.getByLabelText('الاسم'), 'سندس ناظم ');
    await userEvent.type(screen.getByLabelText('سنة الولادة'), '١٩٨٥');
    await userEvent.click(screen.getByRole('button', { name: 'البحث عن الأطراف' }));

    expect(await screen.findByText('تضارب محتمل')).toBeVisible();
    expect(screen.getByText('اسأل مشرفك قبل أن تقرر.')).toBeVisible();
    expect(await requests.at(-1)?.json()).toEqual({ familyId: 'f', others: [{ role: 'opposite_party', name: 'سندس ناظم', motherName: null, birthYear: 1985 }] });
  });

  test('a party without a name is not sent', async () => {
    const requests = stubApi({ 'POST /api/cases/conflict-search': { body: { suggested: 'clear', parties: [], searched: 3, bounded: false } } });
    renderPage(<ConflictSearch about={{ intakeId: 'i' }} />);

    await userEvent.click(await screen.findByRole('button', { name: 'إضافة طرف' }));
    await userEvent.click(screen.getByRole('button', { name: 'البحث عن الأطراف' }));

    expect(await screen.findByText('لم يُعثر على أحد في قضية أخرى')).toBeVisible();
    expect(await requests.at(-1)?.json()).toEqual({ intakeId: 'i', others: [] });
  });
});
