import type { HoldingState } from '../../shared/api/schema';
import type { Signal } from '../../shared/parts/state-badge';
import type { IntakeDraft, PaperDraft } from './draft';
import { newPaper } from './new-draft';

export function isHeld(paper: PaperDraft): boolean {
  return paper.state !== '';
}

export function isWanted(paper: PaperDraft): boolean {
  return paper.wanted;
}

/** Old cards and certificates that are evidence and no longer issued (domain.md 12, point 1). */
export const neverWanted: ReadonlySet<string> = new Set(['CSID', 'INC', 'HOSPITAL_NOTE', 'MIDWIFE_NOTE', 'CAMP_NOTE']);

export function findPaper(draft: IntakeDraft, personId: string, documentType: string): PaperDraft {
  return draft.papers.find((one) => one.personId === personId && one.documentType === documentType) ?? newPaper(personId, documentType);
}

/** The draft with one cell of the matrix changed. */
export function withPaper(draft: IntakeDraft, changed: PaperDraft): IntakeDraft {
  const same = (one: PaperDraft) => one.personId === changed.personId && one.documentType === changed.documentType;
  const papers = draft.papers.some(same)
    ? draft.papers.map((one) => (same(one) ? changed : one))
    : [...draft.papers, changed];
  return { ...draft, papers };
}

type FollowUp = 'number' | 'issued' | 'expires' | 'other' | 'reason' | 'lost' | 'confiscated';

const followUps: Record<HoldingState, readonly FollowUp[]> = {
  unknown: [],
  has_valid: ['number', 'issued', 'expires'],
  has_expired: ['number', 'issued', 'expires'],
  damaged: ['number', 'issued'],
  lost: ['lost', 'number', 'issued', 'reason'],
  never_had: ['reason'],
  confiscated: ['confiscated', 'number', 'reason'],
  held_by_other: ['other', 'number'],
  copy_only: ['number', 'issued', 'reason'],
  photo_only: ['number', 'issued', 'reason'],
  issued_non_state: ['issued'],
  registered_not_collected: ['number', 'issued'],
  applied_waiting: ['number', 'issued'],
  not_applicable: [],
};

/** Only the questions that the state of the paper calls for. */
export function followUpsOf(state: HoldingState | ''): readonly FollowUp[] {
  return state ? followUps[state] : [];
}

const signals: Partial<Record<HoldingState, Signal>> = {
  has_valid: 'good',
  has_expired: 'attention',
  damaged: 'attention',
  copy_only: 'attention',
  photo_only: 'attention',
  held_by_other: 'attention',
  issued_non_state: 'attention',
  lost: 'problem',
  never_had: 'problem',
  confiscated: 'problem',
  registered_not_collected: 'waiting',
  applied_waiting: 'waiting',
};

export function signalOf(state: HoldingState | ''): Signal {
  return (state && signals[state]) || 'neutral';
}
