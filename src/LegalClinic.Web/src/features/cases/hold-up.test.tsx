import { screen } from '@testing-library/react';
import type { Schema } from '../../shared/api/schema';
import { renderPage } from '../../testing/render-page';
import { stubApi } from '../../testing/stub-api';
import { holdUp } from './hold-up';
import { HoldUpLine } from './hold-up-line';

const today = '2026-11-24';

function application(part: Partial<Schema<'ApplicationDto'>> = {}): Schema<'ApplicationDto'> {
  return {
    id: 'a1', caseId: 'c1', personId: 'p1', documentType: 'UNID', status: 'planned', bodyCode: null, officeName: null,
    submittedOn: null, receiptNumber: null, outcome: null, collectedOn: null, version: 1, ...part,
  };
}

function referral(part: Partial<Schema<'ReferralDto'>> = {}): Schema<'ReferralDto'> {
  return {
    id: 'r1', caseId: 'c1', bodyCode: 'MOMD', officeName: 'فرع نينوى', purpose: 'تدقيق الملف', status: 'delivered', letterId: null,
    applications: ['a1'], deliveredOn: '2026-11-01', deliveredBy: null, receivedBy: null, registerNumber: null,
    replyExpectedOn: '2026-11-20', lastRemindedOn: null, reminders: 0, reply: null, version: 1, ...part,
  } as Schema<'ReferralDto'>;
}

function clinicCase(part: Partial<Schema<'CaseDto'>> = {}): Schema<'CaseDto'> {
  return {
    id: 'c1', number: 'C-00001-1', version: 1, familyId: 'f1', familyNumber: 'F-00001-1', status: 'active', serviceLevel: 'assist',
    openedOn: '2026-10-01', acceptedOn: '2026-10-01', lawyerId: 'l1', lawyerName: 'محامي العيادة', conflictCheck: 'clear',
    priority: { level: 'normal', score: 0, factors: [], override: null }, planApprovedOn: '2026-10-05', planApprovedHow: 'phone',
    closure: null, closedOn: null, lastActionAt: '2026-11-20T08:00:00Z',
    people: [{ id: 'p1', code: 'P1', name: 'سلمى داود', sex: 'female', bornOn: null, relation: 'head' }],
    applications: [application()], referrals: [], letters: [], timeline: [],
    can: { work: true, checkConflict: false, assign: false, approvePlan: false, close: false, signOff: false, reopen: false, moveTo: [] },
    lacksForClosure: [], ...part,
  } as Schema<'CaseDto'>;
}

describe('what holds a case up', () => {
  test.each([
    ['a check that was not made', clinicCase({ status: 'conflict_check', lawyerId: null }), 'conflictCheck'],
    ['nobody carries it', clinicCase({ status: 'accepted', lawyerId: null }), 'noLawyer'],
    ['nothing is applied for', clinicCase({ applications: [] }), 'nothingApplied'],
    ['the plan waits for the family', clinicCase({ status: 'planning', planApprovedOn: null }), 'planNotApproved'],
    ['a reply one day late', clinicCase({ referrals: [referral({ replyExpectedOn: '2026-11-23' })] }), 'overdue'],
    ['a reply expected today is not late', clinicCase({ referrals: [referral({ replyExpectedOn: today })] }), 'waitReply'],
    ['a document to collect', clinicCase({ applications: [application({ status: 'decided', outcome: { code: 'obtained', isSuccess: true } as Schema<'Outcome'> })] }), 'toCollect'],
    ['papers to gather', clinicCase(), 'toPrepare'],
    ['an application to hand in', clinicCase({ applications: [application({ status: 'preparing' })] }), 'toSubmit'],
    ['a decision to wait for', clinicCase({ applications: [application({ status: 'submitted', submittedOn: '2026-11-10' })] }), 'waitDecision'],
    ['a draft to deliver', clinicCase({ referrals: [referral({ status: 'draft' })] }), 'toDeliver'],
    ['every result is there', clinicCase({ applications: [application({ status: 'collected', outcome: { code: 'obtained', isSuccess: true } as Schema<'Outcome'> })] }), 'allDecided'],
    ['what the closure lacks', clinicCase({ status: 'pending_closure', lacksForClosure: ['papers_not_returned'] }), 'closureLacks'],
    ['nothing lacks', clinicCase({ status: 'pending_closure' }), 'closureReady'],
    ['it is closed', clinicCase({ status: 'closed', closedOn: today }), 'closed'],
  ])('%s', (_, found, key) => {
    expect(holdUp(found, today).key).toBe(key);
  });

  test('the reply that is latest is named first', () => {
    const found = clinicCase({ referrals: [referral({ id: 'r1', replyExpectedOn: '2026-11-22' }), referral({ id: 'r2', bodyCode: 'CAD', replyExpectedOn: '2026-11-10' })] });

    expect(holdUp(found, today)).toMatchObject({ key: 'overdue', bodyCode: 'CAD', days: 14 });
  });

  test('the sentence names what lacks in Arabic', async () => {
    stubApi({ 'GET /api/reference/bodies': { body: [] }, 'GET /api/reference/document-types': { body: [] } });

    renderPage(<HoldUpLine found={clinicCase({ status: 'pending_closure', lacksForClosure: ['papers_not_returned', 'sign_off_missing'] })} />);

    expect(await screen.findByText('قبل الإغلاق ما زال ينقص: إعادة الأصول إلى الأسرة، توقيع المشرف.')).toBeVisible();
  });
});
