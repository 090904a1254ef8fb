import { act as reactAct, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import type { Schema } from '../../../shared/api/schema';
import { ActDesk } from '../../../shared/forms/act-desk';
import { renderPage } from '../../../testing/render-page';
import { stubApi } from '../../../testing/stub-api';
import { CasePlanSection } from './case-plan';
import type { CasePlan, PlanLine } from './use-case-plan';

const step = {
  key: 'UNID:w', procedure: 'UNID', name: 'البطاقة الوطنية', people: ['w'], body: null, variant: null, legalBasis: '', feeIqd: 10_000, visits: 1, risk: 0,
  expectedDays: 30, remindDays: 14, escalateDays: 60, startsAfterDays: 0, expectedFinish: '2027-01-01', deadline: null, isTooLate: false, priority: 'normal',
  after: ['LOSS_REPORT:w'], filedWith: null, isInProcess: false, isTarget: true, isFrontier: false, isCritical: true, needsSupervisor: false, isClientDecision: false,
  isForSpecialist: false, papers: [], warnings: [], waivers: [], because: [], unblocks: { people: ['w'], documents: ['UNID:w'] }, unverified: [],
  alternatives: [
    { rule: { code: 'D05', sentence: '', origin: '', isVerified: false }, for: 'UNID:w', procedures: [{ code: 'INC', name: 'شهادة الجنسية' }], points: 40, pointsTaken: 20 },
    { rule: { code: 'D05', sentence: '', origin: '', isVerified: false }, for: 'UNID:w', procedures: [{ code: 'CSID', name: 'هوية الأحوال' }], points: null, pointsTaken: 20 },
  ],
} satisfies Schema<'PathwayStepDto'>;

function line(part: Partial<PlanLine> = {}): PlanLine {
  return {
    number: 1, key: 'LOSS_REPORT:w', procedure: 'LOSS_REPORT', name: 'تأييد فقدان', people: ['w'], body: 'POLICE', state: 'proposed', why: null, isApproved: false,
    isDone: false, isReady: false, takesLetter: false, canMoveUp: false, canMoveDown: false, startedOn: null, step: { ...step, key: 'LOSS_REPORT:w', after: [], alternatives: [] }, ...part,
  };
}

const card = line({ number: 2, key: 'UNID:w', procedure: 'UNID', name: 'البطاقة الوطنية', step });

function plan(part: Partial<CasePlan> = {}): CasePlan {
  return {
    id: 'p', caseId: 'c1', version: 4, restsOn: '2026-11-24', approval: null, canApprove: false, people: [{ id: 'w', name: 'سلمى داود' }], lines: [line(), card],
    choices: [], ready: [], changes: null, isContradictory: false, ...part,
  };
}

const found = {
  id: 'c1', version: 9, familyId: 'f1', status: 'planning', applications: [], tasks: [], timeline: [],
  can: { work: true, approvePlan: true, moveTo: [] },
} as unknown as Schema<'CaseDto'>;

function open(answer: CasePlan | null, canEdit = true, more: Parameters<typeof stubApi>[0] = {}) {
  const calls = stubApi({
    'GET /api/cases/c1/plan': { body: { plan: answer, canEdit } },
    'GET /api/reference/bodies': { body: [] },
    'GET /api/reference/document-types': { body: [] },
    'GET /api/session': { body: { displayName: 'محامي', role: 'lawyer' } },
    'POST /api/cases/c1/plan': { body: {} },
    'POST /api/cases/c1/plan/order': { body: {} },
    'POST /api/cases/c1/plan/acceptance': { body: {} },
    'POST /api/cases/c1/plan/start': { body: {} },
    'POST /api/cases/c1/plan/ways': { body: {} },
    'POST /api/cases/c1/plan/changes': { body: {} },
    'POST /api/cases/c1/plan-approval': { body: {} },
    ...more,
  });
  renderPage(
    <ActDesk>
      <CasePlanSection found={found} />
    </ActDesk>,
  );
  return async (path: string) => {
    await waitFor(() => expect(calls.some((call) => call.method === 'POST' && call.url.endsWith(path))).toBe(true));
    const call = calls.find((one) => one.method === 'POST' && one.url.endsWith(path));
    return { body: (await call?.clone().json()) as Record<string, unknown>, version: call?.headers.get('If-Match') };
  };
}

async function act(button: string, inDialog: string, fill?: (dialog: HTMLElement) => Promise<void>) {
  await userEvent.click(await screen.findByRole('button', { name: button }));
  const dialog = await screen.findByRole('dialog');
  await fill?.(dialog);
  await userEvent.click(within(dialog).getByRole('button', { name: inDialog }));
}

describe('the plan of a case', () => {
  afterEach(() => reactAct(async () => void (await i18next.changeLanguage('ar'))));

  test('is made of the pathway', async () => {
    const sent = open(null);

    await act('إعداد الخطة من المسار', 'إعداد الخطة من المسار');

    expect((await sent('/plan')).body.id).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('waits while the case may not be planned', async () => {
    open(null, false);

    expect(await screen.findByText('تُعد الخطة بعد إسناد القضية.')).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  test('accepts every step that waits, on the version that was read', async () => {
    const sent = open(plan());

    expect(await screen.findByText('خطوتان تنتظران قراركم.')).toBeVisible();
    await act('قبول كل الخطوات', 'قبول كل الخطوات');

    expect(await sent('/acceptance')).toEqual({ body: { keys: ['LOSS_REPORT:w', 'UNID:w'] }, version: '"4"' });
  });

  test('moves a step by the keyboard where it may go, and nowhere else', async () => {
    const sent = open(plan({ lines: [line({ canMoveDown: true }), card] }));

    const down = await screen.findByRole('button', { name: /إلى الأسفل: .*تأييد فقدان/ });
    down.focus();
    await userEvent.keyboard('{Enter}');

    expect(await sent('/order')).toEqual({ body: { key: 'LOSS_REPORT:w', place: 2 }, version: '"4"' });
    expect(screen.getByRole('button', { name: /إلى الأعلى: .*تأييد فقدان/ })).toHaveAttribute('aria-disabled', 'true');
    expect(await screen.findByRole('status')).toHaveTextContent(/أصبحت الخطوة 2/);
  });

  test('sends the version that the family was shown with its approval', async () => {
    const sent = open(plan({ canApprove: true, lines: [line({ state: 'accepted' })] }));

    expect(await screen.findByText('بانتظار موافقة الأسرة')).toBeVisible();
    await act('تسجيل الموافقة على الخطة', 'تسجيل الموافقة على الخطة', async (dialog) => userEvent.click(within(dialog).getByText('حضورياً')));

    expect(await sent('/plan-approval')).toMatchObject({ body: { how: 'in_person', planVersion: 4 }, version: '"9"' });
  });

  test('starts all of today’s steps with a draft where an office takes a letter', async () => {
    const ready = { state: 'accepted', isApproved: true, isReady: true } as const;
    const sent = open(plan({ lines: [line({ ...ready, takesLetter: true }), { ...card, ...ready }], ready: ['LOSS_REPORT:w', 'UNID:w'] }));

    await act('بدء كل خطوات اليوم', 'بدء كل خطوات اليوم', async (dialog) => userEvent.type(within(dialog).getByRole('textbox', { name: /^الدائرة/ }), 'تلعفر'));

    expect((await sent('/start')).body).toEqual({ keys: ['LOSS_REPORT:w', 'UNID:w'], language: 'ar', letters: true, officeName: 'تلعفر' });
  });

  test.each([['ar', /الخطوة 2.*البطاقة الوطنية.*سلمى داود/], ['ckb', /هەنگاوی 2.*البطاقة الوطنية.*سلمى داود/], ['en', /Step 2.*البطاقة الوطنية.*سلمى داود/]])(
    'says in words which steps stand in the way: %s',
    async (language, words) => {
      await i18next.changeLanguage(language);
      await i18next.loadNamespaces(['plans', 'errors']);
      const { t } = i18next;
      open(plan(), true, { 'POST /api/cases/c1/plan/dropping': { status: 422, body: { code: 'plan.step_needed', details: ['UNID:w', 'GONE:w'] } } });

      const [drop] = await screen.findAllByRole('button', { name: t('plans:act.drop') });
      await userEvent.click(drop ?? document.body);
      const dialog = await screen.findByRole('dialog');
      await userEvent.type(within(dialog).getByLabelText(new RegExp(t('plans:act.why'))), 'x');
      await userEvent.click(within(dialog).getByRole('button', { name: t('plans:act.drop') }));

      const refusal = await within(dialog).findByRole('alert');
      expect(within(refusal).getAllByRole('listitem').map((item) => item.textContent)).toEqual([expect.stringMatching(words)]);
      expect(refusal).not.toHaveTextContent('UNID');
    },
  );

  test('offers only ways that are open, and asks why', async () => {
    const sent = open(plan());

    await userEvent.click(await screen.findByText('طرق أخرى'));
    expect(screen.getAllByRole('button', { name: 'اختيار هذه الطريق' })).toHaveLength(1);
    await act('اختيار هذه الطريق', 'اختيار هذه الطريق', async (dialog) => userEvent.type(within(dialog).getByLabelText(/السبب/), 'لا هوية'));

    expect((await sent('/ways')).body).toEqual({ rule: 'D05', for: 'UNID:w', procedure: 'INC', why: 'لا هوية' });
  });

  test('shows what has changed and why, names a sealed fact without telling it, and takes what was shown', async () => {
    const figures = { body: 'POLICE', feeIqd: 10_000, expectedDays: 30, deadline: null, priority: 'normal' } as const;
    const difference: Schema<'PlanDifferenceDto'> = {
      added: [{
        key: 'INC:w', name: 'شهادة الجنسية', people: ['w'], rules: [],
        facts: [{ code: 'state', question: 'أين هذا الشخص؟', about: 'person', personId: 'w', otherPersonId: null, before: null, after: null, isClosed: true }],
      }],
      gone: [{ key: 'UNID:w', name: 'البطاقة الوطنية', people: ['w'], facts: [], rules: [] }],
      changed: [{ key: 'LOSS_REPORT:w', name: 'تأييد فقدان', people: ['w'], changes: ['fee', 'papers'], before: figures, after: { ...figures, feeIqd: 25_000 }, facts: [] }],
      opened: [], closed: [], finishBefore: '2027-01-01', finishAfter: '2027-02-01',
    };
    const sent = open(plan({ changes: { mark: 'ab12', difference, rules: [], rulesAlter: null } }));

    expect(await screen.findByRole('heading', { name: 'ما تغير منذ إعداد الخطة' })).toBeVisible();
    expect(screen.getByText(/تغير؛ مغلق/)).toBeVisible();
    expect(screen.getByText(/10000 دينار.*25000 دينار/)).toBeVisible();
    await act('أخذ التغييرات', 'أخذ التغييرات');

    expect((await sent('/changes')).body).toEqual({ mark: 'ab12' });
  });

  test('says which rules changed and that they alter nothing', async () => {
    const rules = [{ code: 'D05', was: '2024-01-01', is: '2026-12-01', before: 'قاعدة قديمة', after: 'قاعدة جديدة' }];
    const nothing = { added: [], gone: [], changed: [], opened: [], closed: [], finishBefore: '2027-01-01', finishAfter: '2027-01-01' };
    open(plan({ changes: { mark: 'ab12', difference: null, rules, rulesAlter: nothing } }));

    expect(await screen.findByText(/قاعدة جديدة/)).toBeVisible();
    expect(screen.getByText(/قاعدة قديمة/)).toBeVisible();
    expect(screen.getByText('لا تغير شيئاً في هذه الخطة.')).toBeVisible();
  });
});
