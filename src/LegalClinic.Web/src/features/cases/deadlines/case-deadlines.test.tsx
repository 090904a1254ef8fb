import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Schema } from '../../../shared/api/schema';
import { ActDesk } from '../../../shared/forms/act-desk';
import { renderPage } from '../../../testing/render-page';
import { stubApi } from '../../../testing/stub-api';
import { CaseDeadlines } from './case-deadlines';

const kind = (code: string, remedy: string): Partial<Schema<'DeadlineKindDto'>> => ({ code, remedyAr: remedy, againstAr: 'رفض إداري', federalDays: 30, kriDays: 30 });

function deadline(part: Partial<Schema<'DeadlineDto'>>): Schema<'DeadlineDto'> {
  return {
    id: 'd1', caseId: 'c1', applicationId: null, referralId: null, followsId: null, kind: 'tazallum', isWait: false, bodyCode: 'CAD-OFF', officeName: 'تلعفر', jurisdiction: 'federal',
    eventOn: '2026-11-01', days: 30, nominalOn: '2026-12-01', lastOn: '2026-12-01', restsOnProvisional: false, firstReminderOn: '2026-11-04', secondReminderOn: '2026-11-28',
    movedFromOn: null, state: 'running', daysLeft: 8, reminder: 1, receiptNumber: null, doneOn: null, isLate: false, version: 3, ...part,
  };
}

function opened(answer: Partial<Schema<'CaseDeadlinesDto'>>, work = true) {
  const found = { id: 'c1', can: { work }, applications: [], referrals: [], people: [{ id: 'p1', code: 'P1', name: 'سلمى' }] } as unknown as Schema<'CaseDto'>;
  const calls = stubApi({
    'GET /api/cases/c1/deadlines': { body: { deadlines: [], next: [], papers: [], ...answer } },
    'GET /api/deadline-kinds': { body: [kind('tazallum', 'تظلم لدى الجهة نفسها'), kind('administrative_court', 'دعوى أمام محكمة القضاء الإداري'), kind('tazallum_answer', 'الجواب على التظلم')] },
    'GET /api/reference/bodies': { body: [{ code: 'CAD-OFF', nameAr: 'دائرة الأحوال المدنية', nameCkb: '', nameEn: '' }, { code: 'ADMC', nameAr: 'محكمة القضاء الإداري', nameCkb: '', nameEn: '' }] },
    'GET /api/reference/document-types': { body: [{ code: 'POA_GEN', nameAr: 'وكالة عامة', nameCkb: '', nameEn: '' }] },
    'GET /api/session': { body: { displayName: 'محامي', role: 'lawyer' } },
    'POST /api/deadlines': { status: 201, body: {} },
    'POST /api/deadlines/d1/completion': { body: {} },
    'POST /api/deadlines/d1/reopening': { body: {} },
  });
  renderPage(
    <ActDesk>
      <CaseDeadlines found={found} />
    </ActDesk>,
  );
  return async (path: string) => {
    const posted = () => calls.find((call) => call.method === 'POST' && call.url.endsWith(path));
    await waitFor(() => expect(posted()).toBeDefined());
    return posted();
  };
}

describe('deadlines of a case', () => {
  test.each([
    [{ state: 'running', daysLeft: 11 }, 'بقي 11 يوماً'],
    [{ state: 'soon', daysLeft: 2 }, 'قريباً: بقي يومان'],
    [{ state: 'soon', daysLeft: 1 }, 'قريباً: بقي يوم واحد'],
    [{ state: 'last_day', daysLeft: 0 }, 'اليوم هو الأخير'],
    [{ state: 'missed', daysLeft: -3 }, 'فاتت منذ 3 أيام'],
    [{ state: 'missed', daysLeft: -2 }, 'فاتت منذ يومين'],
    [{ state: 'lapsed', daysLeft: -1, isWait: true }, 'لا جواب في المدة: يُعدّ رفضاً'],
    [{ state: 'done', doneOn: '2026-11-20', receiptNumber: '77' }, 'تمّت'],
    [{ state: 'done', doneOn: '2026-12-02', receiptNumber: '77', isLate: true }, 'تمّت بعد اليوم الأخير'],
    [{ state: 'withdrawn' }, 'سُحبت'],
  ] as [Partial<Schema<'DeadlineDto'>>, string][])('%o reads %s', async (part, words) => {
    opened({ deadlines: [deadline(part)] });

    expect(await screen.findByText(words)).toBeVisible();
  });

  test('say what is done, where, which reminder is due, and that the calendar moved them', async () => {
    opened({ deadlines: [deadline({ movedFromOn: '2026-11-29', restsOnProvisional: true })] });

    expect(await screen.findByText('تظلم لدى الجهة نفسها')).toBeVisible();
    expect(await screen.findByText('دائرة الأحوال المدنية · تلعفر')).toBeVisible();
    expect(screen.getByText('حلّ التذكير الأول')).toBeVisible();
    expect(screen.getByText(/نقلها التقويم/)).toHaveTextContent('29 تشرين الثاني 2026');
    expect(screen.getByText(/عطلة لم تُعلن بعد/)).toBeVisible();
  });

  test('are done only with a receipt number, on the version that was read', async () => {
    const sent = opened({ deadlines: [deadline({})] });

    await userEvent.click(await screen.findByRole('button', { name: 'قُدّم' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'قُدّم' }));
    expect(dialog.getByRole('textbox', { name: /رقم الوصل/ })).toBeInvalid();
    await userEvent.type(dialog.getByRole('textbox', { name: /رقم الوصل/ }), '٧٧');
    await userEvent.click(dialog.getByRole('button', { name: 'قُدّم' }));

    const call = await sent('/completion');
    expect(call?.headers.get('If-Match')).toBe('"3"');
    await expect(call?.json()).resolves.toMatchObject({ receiptNumber: expect.stringMatching(/77|٧٧/) });
  });

  test('what is done offers only to be opened again', async () => {
    opened({ deadlines: [deadline({ state: 'done', doneOn: '2026-11-20', receiptNumber: '77' })] });

    expect(await screen.findByRole('button', { name: 'إعادة فتح' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'قُدّم' })).not.toBeInTheDocument();
  });

  test('silence proposes the next remedy, and a person opens it', async () => {
    const next = { followsId: 'd1', kind: 'administrative_court', eventOn: '2026-11-10', lastOn: '2027-01-10', bodyCode: 'ADMC', jurisdiction: 'federal', isWait: false, bySilence: true } as const;
    const sent = opened({ next: [next] });

    expect(await screen.findByText(/لم تُجب الجهة في المدة/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'فتح هذه المدة' }));
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'فتح هذه المدة' }));

    await expect((await sent('/api/deadlines'))?.json()).resolves.toMatchObject({ kind: 'administrative_court', followsId: 'd1', eventOn: '2026-11-10', bodyCode: 'ADMC', side: 'federal' });
  });

  test('a closed case offers nothing', async () => {
    opened({ deadlines: [deadline({})], next: [] }, false);

    expect(await screen.findByText('تظلم لدى الجهة نفسها')).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  test.each([
    ['soon', 0, 'تنتهي اليوم'],
    ['soon', 3, 'تنتهي بعد 3 أيام'],
    ['expired', -2, 'انتهت منذ يومين'],
    ['valid', 100, 'بقي 100 يوم'],
  ] as const)('a paper that is %s with %i days left reads %s', async (state, daysLeft, words) => {
    opened({ papers: [{ holdingId: 'h1', personId: 'p1', documentType: 'POA_GEN', validUntil: '2026-11-26', isWritten: true, daysLeft, state }] });

    expect(await screen.findByText(words)).toBeVisible();
    expect(await screen.findByText('وكالة عامة')).toBeVisible();
  });
});
