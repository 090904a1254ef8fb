import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Schema } from '../../shared/api/schema';
import { ActDesk } from '../../shared/forms/act-desk';
import { renderPage } from '../../testing/render-page';
import { stubApi } from '../../testing/stub-api';
import { CalendarPage } from './calendar-page';

const eid: Schema<'ClosedDaysDto'> = {
  id: 'e1', firstDay: '2027-03-10', lastDay: '2027-03-12', jurisdiction: 'both', bodyCode: null, officeName: null, nameAr: 'عيد الفطر', nameCkb: 'جەژنی ڕەمەزان', nameEn: 'Eid al-Fitr',
  isProvisional: true, source: 'حساب فلكي', sourceOn: null, isWithdrawn: false, history: [], version: 2,
};

function opened(role: string, entry: Partial<Schema<'ClosedDaysDto'>> = {}, deadlines: unknown = { items: [], total: 0 }) {
  const calls = stubApi({
    'GET /api/closed-days': { body: { items: [{ ...eid, ...entry }], total: 1 } },
    'GET /api/deadlines': { body: deadlines },
    'GET /api/deadline-kinds': { body: [] },
    'GET /api/reference/bodies': { body: [{ code: 'PSC', nameAr: 'محكمة الأحوال الشخصية', nameCkb: '', nameEn: '' }] },
    'GET /api/session': { body: { displayName: 'مشرفة', role } },
    'PUT /api/closed-days/e1': { body: { id: 'e1', movedDeadlines: 2, version: 3 } },
  });
  renderPage(
    <ActDesk>
      <CalendarPage />
    </ActDesk>,
    '/calendar?year=2027',
  );
  return calls;
}

describe('calendar', () => {
  test('shows a holiday with its days and that it is not announced yet, of the year in the address', async () => {
    const calls = opened('lawyer');

    expect(await screen.findByText('عيد الفطر')).toBeVisible();
    expect(screen.getByText('لم تُعلن بعد')).toBeVisible();
    expect(await screen.findByText('عطلة: كل الدوائر')).toBeVisible();
    expect(calls.some((call) => call.url.includes('/api/closed-days?year=2027'))).toBe(true);
    expect(screen.queryByRole('button', { name: 'تعديل' })).not.toBeInTheDocument();
  });

  test('says where a day stands that came with the program, and leads to another year', async () => {
    const calls = opened('lawyer', { source: 'hijri_calculated' });

    expect(await screen.findByText('حساب التقويم الهجري، ويسري إلى أن يُعلن اليوم')).toBeVisible();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'السنة' }), '2028');

    await waitFor(() => expect(calls.some((call) => call.url.includes('/api/closed-days?year=2028'))).toBe(true));
  });

  test('says when only the nearest of many deadlines are shown', async () => {
    opened('supervisor', {}, { items: [], total: 240 });

    expect(await screen.findByText('تظهر هنا أقرب 0 من 240.')).toBeVisible();
  });

  test('names the office that is closed, and who changed the entry and why', async () => {
    opened('manager', {
      bodyCode: 'PSC', officeName: 'تلعفر', isProvisional: false,
      history: [{ firstDay: '2027-03-10', lastDay: '2027-03-12', isProvisional: false, isWithdrawn: false, why: 'كتاب المحكمة', by: 'هناء', at: '2027-01-02T08:00:00Z' }],
    });

    expect(await screen.findByText(/تلعفر/)).toHaveTextContent('مغلقة');
    expect(screen.getByText('سارية')).toBeVisible();
    expect(screen.getByText('كتاب المحكمة')).toBeInTheDocument();
  });

  test('a supervisor says that it is announced, with the reason, and reads how many deadlines moved', async () => {
    const calls = opened('supervisor');

    await userEvent.click(await screen.findByRole('button', { name: 'تعديل' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('checkbox', { name: /لم تُعلن بعد/ }));
    await userEvent.type(dialog.getByRole('textbox', { name: /السبب/ }), 'أُعلن');
    await userEvent.click(dialog.getByRole('button', { name: 'تعديل' }));

    expect(await screen.findByText('تغيرت مدتان.')).toBeVisible();
    await waitFor(() => expect(calls.some((call) => call.method === 'PUT')).toBe(true));
    const sent = calls.find((call) => call.method === 'PUT');
    expect(sent?.headers.get('If-Match')).toBe('"2"');
    await expect(sent?.json()).resolves.toMatchObject({ firstDay: '2027-03-10', lastDay: '2027-03-12', isProvisional: false, nameAr: 'عيد الفطر', bodyCode: null, why: 'أُعلن' });
  });

  test('a source that came with the program is not written over by its words in one language', async () => {
    const calls = opened('supervisor', { source: 'hijri_calculated' });

    await userEvent.click(await screen.findByRole('button', { name: 'تعديل' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('textbox', { name: /^المصدر/ })).toHaveValue('حساب التقويم الهجري، ويسري إلى أن يُعلن اليوم');
    await userEvent.type(dialog.getByRole('textbox', { name: /السبب/ }), 'مراجعة');
    await userEvent.click(dialog.getByRole('button', { name: 'تعديل' }));

    await waitFor(() => expect(calls.some((call) => call.method === 'PUT')).toBe(true));
    await expect(calls.find((call) => call.method === 'PUT')?.json()).resolves.toMatchObject({ source: 'hijri_calculated' });
  });

  test('what is withdrawn offers nothing', async () => {
    opened('supervisor', { isWithdrawn: true });

    expect(await screen.findByText('مسحوبة')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'سحب' })).not.toBeInTheDocument();
  });
});
