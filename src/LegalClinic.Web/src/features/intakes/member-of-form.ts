import type { MemberSection } from '../../shared/api/schema';
import type { BirthDraft, LifeDraft, MemberDraft } from './draft';
import { pageOf, told, typed, type Known } from './draft-of-form';
import { newMember } from './new-draft';

/** A member of a form that was handed in: the other way round of `member-section.ts`. */
export function memberDraft(from: MemberSection, known: Known): MemberDraft {
  const empty = newMember();
  return {
    ...empty,
    id: from.id,
    relation: from.relation,
    livesWithFamily: from.livesWithFamily ?? true,
    name: {
      script: from.name.script ?? 'arabic',
      given: from.name.given,
      father: typed(from.name.father),
      grandfather: typed(from.name.grandfather),
      greatGrandfather: typed(from.name.greatGrandfather),
      laqab: typed(from.name.laqab),
      motherGiven: typed(from.name.motherGiven),
      motherFather: typed(from.name.motherFather),
      motherGrandfather: typed(from.name.motherGrandfather),
      kunya: typed(from.name.kunya),
      latin: typed(from.name.latin),
      onOldId: typed(from.name.onOldId),
    },
    sex: from.sex === 'not_stated' ? '' : from.sex,
    birth: birthDraft(from.birth, known),
    maritalStatus: from.maritalStatus ?? '',
    nationality: from.nationality ?? 'IRQ',
    nationalNumber: typed(from.nationalNumber),
    registered: from.registered ?? 'unknown',
    hasOwnPage: Boolean(from.ownRegisterPage),
    ownPage: pageOf(from.ownRegisterPage, known),
    recordProblems: [...(from.recordProblems ?? [])],
    fatherId: typed(from.fatherId),
    motherId: typed(from.motherId),
    occupation: typed(from.occupation),
    education: from.education ?? '',
    languages: [...(from.languages ?? [])],
    life: lifeDraft(from.life, empty.life, known),
    difficulties: Object.fromEntries((from.difficulties ?? []).map(({ domain, difficulty }) => [domain, difficulty])),
  };
}

function birthDraft(from: MemberSection['birth'], known: Known): BirthDraft {
  const date = told(from.date);
  return {
    // An estimate stands as a date too: its year is shown, and goes back as it came unless somebody changes it.
    date: from.precision === 'day' ? date : { ...date, day: '', month: from.precision === 'month' ? date.month : '' },
    aboutYears: '',
    calendar: from.calendar ?? 'gregorian',
    asWritten: typed(from.asWritten),
    country: typed(from.country),
    place: known.place(from.placeCode),
    placeText: typed(from.placeText),
    placeKind: from.placeKind ?? '',
    site: known.site(from.siteCode),
    notice: from.notice ?? '',
    noticeNumber: typed(from.noticeNumber),
    witnesses: from.witnesses ?? 'unknown',
    fatherKnownByMother: from.fatherKnownByMother ?? 'unknown',
    paternalKinCooperate: from.paternalKinCooperate ?? 'unknown',
    earlierRegistration: from.earlierRegistration ?? '',
    dateUncertain: from.dateUncertain ?? false,
  };
}

function lifeDraft(from: MemberSection['life'], empty: LifeDraft, known: Known): LifeDraft {
  if (!from) return empty;
  return {
    status: from.status ?? 'alive',
    since: told(from.since),
    place: known.place(from.placeCode),
    placeText: typed(from.placeText),
    proof: from.proof ?? '',
    reported: from.reported ?? 'unknown',
    declaredOn: told(from.declaredOn),
    witnesses: from.witnesses ?? 'unknown',
    deathLikely: from.deathLikely ?? 'unknown',
    contact: from.contact ?? 'unknown',
    sentenceYears: from.sentenceYears === null || from.sentenceYears === undefined ? '' : String(from.sentenceYears),
  };
}
