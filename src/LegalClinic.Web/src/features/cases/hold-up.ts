import type { Schema } from '../../shared/api/schema';
import { daysBetween } from '../../shared/i18n/days-between';
import type { Signal } from '../../shared/parts/state-badge';

/** What holds a case up, as a key of `cases:holdUp` and what the sentence names. */
export interface HoldUp {
  key: string;
  signal: Signal;
  bodyCode?: string;
  documentType?: string;
  personId?: string;
  /** ISO day. */
  on?: string;
  days?: number;
  lacking?: readonly string[];
}

const awaited: readonly Schema<'ReferralStatus'>[] = ['delivered', 'reminded'];

/** The first thing that stands in the way, from the most pressing to the least. */
export function holdUp(found: Schema<'CaseDto'>, today: string): HoldUp {
  return beforeWork(found) ?? overdueReply(found, today) ?? inWork(found, today) ?? afterWork(found);
}

function beforeWork(found: Schema<'CaseDto'>): HoldUp | undefined {
  if (found.status === 'closed') return { key: 'closed', signal: 'neutral', on: found.closedOn ?? undefined };
  if (found.status === 'conflict_check') return { key: 'conflictCheck', signal: 'attention' };
  if (found.status === 'pending_closure') {
    return found.lacksForClosure.length > 0
      ? { key: 'closureLacks', signal: 'attention', lacking: found.lacksForClosure }
      : { key: 'closureReady', signal: 'good' };
  }
  if (!found.lawyerId) return { key: 'noLawyer', signal: 'attention' };
  if (found.applications.length === 0) return { key: 'nothingApplied', signal: 'attention' };
  if (!found.planApprovedOn) return { key: 'planNotApproved', signal: 'attention' };
  return undefined;
}

function overdueReply(found: Schema<'CaseDto'>, today: string): HoldUp | undefined {
  const late = openReferrals(found).filter((one) => one.replyExpectedOn < today)[0];
  if (!late) return undefined;
  return { key: 'overdue', signal: 'problem', bodyCode: late.bodyCode, on: late.replyExpectedOn, days: daysBetween(late.replyExpectedOn, today) };
}

function inWork(found: Schema<'CaseDto'>, today: string): HoldUp | undefined {
  if (found.status === 'suspended') return { key: 'suspended', signal: 'problem' };
  const ready = found.applications.find((one) => one.status === 'decided' && one.outcome?.isSuccess);
  if (ready) return { key: 'toCollect', signal: 'good', ...about(ready) };
  if (found.status === 'wait_client') return { key: 'waitClient', signal: 'waiting', days: daysBetween(found.lastActionAt, today) };
  if (found.status === 'wait_court') return { key: 'waitCourt', signal: 'waiting', days: daysBetween(found.lastActionAt, today) };
  const awaitedReply = openReferrals(found)[0];
  if (awaitedReply) return { key: 'waitReply', signal: 'waiting', bodyCode: awaitedReply.bodyCode, on: awaitedReply.replyExpectedOn };
  const draft = found.referrals.find((one) => one.status === 'draft');
  if (draft) return { key: 'toDeliver', signal: 'attention', bodyCode: draft.bodyCode };
  const toHandIn = found.applications.find((one) => !one.outcome && (one.status === 'planned' || one.status === 'preparing'));
  if (toHandIn) return { key: toHandIn.status === 'planned' ? 'toPrepare' : 'toSubmit', signal: 'attention', ...about(toHandIn) };
  const handedIn = found.applications.find((one) => one.status === 'submitted' || one.status === 'waiting');
  if (handedIn) return { key: 'waitDecision', signal: 'waiting', ...about(handedIn), bodyCode: handedIn.bodyCode ?? undefined, on: handedIn.submittedOn ?? undefined };
  return undefined;
}

function afterWork(found: Schema<'CaseDto'>): HoldUp {
  return found.applications.every((one) => one.outcome) ? { key: 'allDecided', signal: 'good' } : { key: 'nothing', signal: 'neutral' };
}

function about(application: Schema<'ApplicationDto'>) {
  return { documentType: application.documentType, personId: application.personId };
}

/** Referrals a reply is awaited for, the earliest expected first. */
function openReferrals(found: Schema<'CaseDto'>) {
  return found.referrals
    .filter((one) => awaited.includes(one.status))
    .flatMap((one) => (one.replyExpectedOn ? [{ ...one, replyExpectedOn: one.replyExpectedOn }] : []))
    .sort((one, other) => one.replyExpectedOn.localeCompare(other.replyExpectedOn));
}
