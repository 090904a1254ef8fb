import { screen } from '@testing-library/react';
import { renderPage } from '../../../testing/render-page';
import { stubApi } from '../../../testing/stub-api';
import { StepCard } from './step-card';
import type { Plan, Step } from './use-pathway';

const step: Step = {
  key: 'MARR_RATIF:h,w', procedure: 'MARR_RATIF', name: 'تصديق زواج', people: ['h', 'w'], body: null, variant: null, legalBasis: '', feeIqd: null, visits: 3, risk: 1,
  expectedDays: 45, remindDays: 21, escalateDays: 90, startsAfterDays: 60, expectedFinish: '2027-03-01', deadline: null, isTooLate: false, priority: 'normal',
  after: ['MISSING_DECL:h'], filedWith: null, isInProcess: false, isTarget: false, isFrontier: false, isCritical: true, needsSupervisor: true, isClientDecision: false,
  isForSpecialist: false, papers: [{ code: 'WITNESSES', name: 'شاهدان', people: [], count: 2, fromStep: null, isHelp: false }], warnings: [], waivers: [],
  because: [
    {
      kind: 'needed', rule: { code: 'D024', sentence: 'يلزم إثبات الزواج.', origin: '', isVerified: false }, for: '',
      facts: [{ code: 'state', question: 'أين هذا الشخص؟', about: 'person', personId: 'h', otherPersonId: null, value: null, origin: 'derived', from: 'life', isClosed: true }],
    },
  ],
  alternatives: [], unblocks: { people: ['w', 'c1', 'c2', 'c3'], documents: ['a', 'b', 'c', 'd', 'e', 'f'] }, unverified: ['D024'],
};
const before: Step = { ...step, key: 'MISSING_DECL:h', name: 'قرار فقدان', after: [], papers: [], because: [] };
const plan: Plan = {
  id: 'f', day: '2026-11-24', expectedFinish: '2027-12-01', isComplex: false,
  people: [{ id: 'h', name: 'وليد جاسم' }, { id: 'w', name: 'أميرة عبد الرزاق' }],
  steps: [before, step], frontier: [], criticalPath: [], alreadyHeld: [], noPlans: [], offers: [], notices: [],
};

describe('a step of the pathway', () => {
  beforeEach(() => stubApi({ 'GET /api/reference/bodies': { body: [] } }));

  test('says whom it is for, what it frees and what comes before', async () => {
    renderPage(<StepCard number={2} plan={plan} step={step} />);

    expect(await screen.findByRole('heading', { name: /تصديق زواج/ })).toBeVisible();
    expect(screen.getAllByText('وليد جاسم')[0]).toBeVisible();
    expect(screen.getByText('تفتح الطريق أمام الأشخاص: 4، والوثائق: 6')).toBeVisible();
    expect(screen.getByText('1. قرار فقدان')).toBeVisible();
    expect(screen.getByText(/شاهدان/)).not.toBeVisible();
  });

  test('shows at once what to bring for a step that can be filed today', async () => {
    renderPage(<StepCard number={2} plan={plan} step={{ ...step, isFrontier: true }} />);

    expect(await screen.findByText(/شاهدان/)).toBeVisible();
  });

  test('names a closed fact without telling it, and marks a rule nobody verified', async () => {
    renderPage(<StepCard number={2} plan={plan} step={step} />);

    expect(await screen.findByText(/مغلق/)).toBeInTheDocument();
    expect(screen.getByText(/· غير متحقق منها/)).toBeInTheDocument();
    expect(screen.getByText('قواعد غير متحقق منها: 1')).toBeVisible();
    expect(screen.getByRole('link', { name: 'D024', hidden: true })).toHaveAttribute('href', '/rules/D024');
  });
});
