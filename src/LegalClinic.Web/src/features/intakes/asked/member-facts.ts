import type { Answer } from '../../../shared/api/schema';
import { fullDay } from '../../../shared/fields/partial-date';
import { isAsked } from '../asked-numbers';
import type { IntakeDraft, MemberDraft, RegisterPageDraft } from '../draft';
import { ageOf, asksBirthFacts } from '../people';

/** What the form knows of a fact, and the field in which it is answered. */
export interface KnownFact {
  /** Code or number; null while nobody has said. */
  value: string | null;
  /** Path of the field; absent where the form has none in sight. */
  path?: string;
}

const proofsOfEntry = ['UNID', 'CSID', 'INC', 'PASSPORT', 'REG_EXTRACT'];
const cards = ['UNID', 'CSID', 'INC'];
const deathPapers = ['DEATH_CERT', 'DEATH_DEED', 'DEATH_JUDGMENT'];
const deathProofs = ['death_certificate', 'death_deed', 'death_judgment'];

export function told(answer: Answer): string | null {
  return answer === 'unknown' ? null : answer;
}

function yesNo(is: boolean): string {
  return is ? 'yes' : 'no';
}

/** Whether somebody has the paper in hand. */
export function isInHand(draft: IntakeDraft, document: string, personId: string): boolean {
  return draft.papers.some((paper) => paper.documentType === document && paper.personId === personId && paper.state === 'has_valid');
}

/** Where somebody is, in the words of the rules (MemberDerivation.cs); null while nobody knows. */
export function stateOf(member: MemberDraft, draft: IntakeDraft): string | null {
  const { life } = member;
  const has = (papers: string[]) => papers.some((paper) => isInHand(draft, paper, member.id));
  if (member.nationality !== 'IRQ') return 'foreign';
  switch (life.status) {
    case 'alive':
      return member.livesWithFamily ? 'present' : null;
    case 'dead':
      return deathProofs.includes(life.proof) || has(deathPapers) ? 'dead_proved' : 'dead_unproved';
    case 'missing':
      return life.proof === 'missing_declaration' || fullDay(life.declaredOn) || has(['MISSING_DECL']) ? 'missing_declared' : 'missing_undeclared';
    case 'detained':
      return 'detained';
    case 'abroad':
      return life.contact === 'unknown' ? null : life.contact === 'yes' ? 'abroad_contactable' : 'abroad_no_contact';
    default:
      return null;
  }
}

/** The facts of one person, as far as the form asks for them. */
export function memberFact(fact: string, member: MemberDraft, draft: IntakeDraft): KnownFact | undefined {
  const at = (path: string) => `members[${draft.members.indexOf(member)}].${path}`;
  const { birth, life } = member;
  const ofBirth = (value: string | null, field: string): KnownFact => ({ value, path: asksBirthFacts(member, draft) ? at(`birth.${field}`) : undefined });
  const has = (state: string, documents: string[]) =>
    draft.papers.some((paper) => paper.personId === member.id && paper.state === state && documents.includes(paper.documentType));
  const facts: Record<string, () => KnownFact> = {
    state: () => ({ value: stateOf(member, draft), path: at(life.status === 'abroad' ? 'life.contact' : 'life.status') }),
    registered: () => ({
      value: has('has_valid', proofsOfEntry) ? 'yes' : told(member.registered),
      path: member.livesWithFamily ? at('registered') : undefined,
    }),
    register_numbers_known: () => registerNumbers(member, draft),
    relative_document: () => ({ value: draft.household.relativeDocument.trim() ? 'yes' : null, path: ofRegister(draft, 'household.relativeDocument') }),
    birth_place_kind: () => ofBirth(birth.placeKind || null, 'placeKind'),
    birth_notice: () => ofBirth(birth.notice || null, 'notice'),
    birth_witnesses: () => ofBirth(told(birth.witnesses), 'witnesses'),
    birth_date_uncertain: () => ({ value: yesNo(birth.dateUncertain) }),
    paternal_kin_cooperate: () => ofBirth(told(birth.paternalKinCooperate), 'paternalKinCooperate'),
    names_conflict: () => ({ value: yesNo(member.recordProblems.includes('names_conflict')) }),
    record_conflict: () => ({ value: yesNo(member.recordProblems.some((one) => one === 'double_entry' || one === 'conflicting_entries')) }),
    correction_used: () => ({ value: yesNo(has('has_valid', ['NAME_CORR'])) }),
    previous_card_lost: () => ({ value: yesNo(cards.some((card) => has('lost', [card]) && !has('has_valid', [card]))) }),
    life_witnesses: () => ({ value: told(life.witnesses), path: at('life.witnesses') }),
    death_likely: () => ({ value: told(life.deathLikely), path: at('life.deathLikely') }),
    sentence_years: () => ({ value: life.sentenceYears || null, path: at('life.sentenceYears') }),
    father_unnamed: () => ({ value: member.fatherId ? 'no' : birth.fatherKnownByMother === 'no' ? 'yes' : null, path: at('fatherId') }),
    mother_unnamed: () => ({ value: member.motherId ? 'no' : null, path: at('motherId') }),
    age: () => ({ value: ageOf(member, draft)?.toString() ?? null }),
  };
  return facts[fact]?.();
}

function registerNumbers(member: MemberDraft, draft: IntakeDraft): KnownFact {
  const isKnown = (page: RegisterPageDraft) => Boolean(page.registerNumber.trim() && page.pageNumber.trim());
  const known = isKnown(member.hasOwnPage ? member.ownPage : draft.household.registerPage);
  const page = member.hasOwnPage ? `members[${draft.members.indexOf(member)}].ownRegisterPage` : 'household.registerPage';
  return { value: known ? 'yes' : null, path: ofRegister(draft, `${page}.registerNumber`) };
}

/** The questions about the register are in sight when a wanted document is found by it. */
export function ofRegister(draft: IntakeDraft, path: string): string | undefined {
  return isAsked('registerPage', draft) ? path : undefined;
}
