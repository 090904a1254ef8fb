import type { DatePrecision, FunctionalDomain, MemberSection } from '../../shared/api/schema';
import { fullDay, toldDate } from '../../shared/fields/partial-date';
import type { BirthDraft, IntakeDraft, LifeDraft, MemberDraft } from './draft';
import { registerPage, text, whole } from './intake-form';

/** One member as the server takes it (IntakeFormMembers.cs). */
export function memberSection(from: MemberDraft, draft: IntakeDraft): MemberSection {
  return {
    id: from.id,
    relation: from.relation || (draft.household.headId === from.id ? 'head' : 'other_relative'),
    livesWithFamily: from.livesWithFamily,
    name: {
      script: from.name.script,
      given: from.name.given.trim(),
      father: text(from.name.father),
      grandfather: text(from.name.grandfather),
      greatGrandfather: text(from.name.greatGrandfather),
      laqab: text(from.name.laqab),
      motherGiven: text(from.name.motherGiven),
      motherFather: text(from.name.motherFather),
      motherGrandfather: text(from.name.motherGrandfather),
      kunya: text(from.name.kunya),
      latin: text(from.name.latin),
      onOldId: text(from.name.onOldId),
    },
    sex: from.sex || 'not_stated',
    birth: birthSection(from.birth, draft),
    maritalStatus: from.maritalStatus || undefined,
    nationality: from.nationality,
    nationalNumber: text(from.nationalNumber),
    registered: from.registered,
    ownRegisterPage: from.hasOwnPage ? registerPage(from.ownPage) : undefined,
    recordProblems: from.recordProblems,
    fatherId: text(from.fatherId),
    motherId: text(from.motherId),
    occupation: text(from.occupation),
    education: from.education || undefined,
    languages: from.languages,
    life: lifeSection(from.life),
    difficulties: Object.entries(from.difficulties).map(([domain, difficulty]) => ({
      domain: domain as FunctionalDomain,
      difficulty,
    })),
  };
}

function birthSection(from: BirthDraft, draft: IntakeDraft): MemberSection['birth'] {
  return {
    ...birthDate(from, Number(draft.header.interviewedOn.year)),
    calendar: from.calendar,
    asWritten: text(from.asWritten),
    country: text(from.country),
    placeCode: from.place?.code,
    placeText: text(from.placeText),
    placeKind: from.placeKind || undefined,
    siteCode: from.site?.code,
    notice: from.notice || undefined,
    noticeNumber: text(from.noticeNumber),
    witnesses: from.witnesses,
    fatherKnownByMother: from.fatherKnownByMother,
    paternalKinCooperate: from.paternalKinCooperate,
    earlierRegistration: from.earlierRegistration || undefined,
    dateUncertain: from.dateUncertain,
  };
}

/** A year or an estimate stands as 1 July, a month as its first day (domain.md 9.3, samples). */
export function birthDate(from: BirthDraft, interviewYear: number): { date?: string; precision: DatePrecision } {
  const told = toldDate(from.date);
  const day = fullDay(from.date);
  if (day) return { date: day, precision: 'day' };
  if (told?.includes('-')) return { date: `${told}-01`, precision: 'month' };
  if (told) return { date: `${told}-07-01`, precision: 'year' };
  const years = whole(from.aboutYears);
  if (years !== undefined && interviewYear > 0) return { date: `${interviewYear - years}-07-01`, precision: 'estimate' };
  return { precision: 'day' };
}

function lifeSection(from: LifeDraft): MemberSection['life'] {
  const unknown = { reported: 'unknown', witnesses: 'unknown', deathLikely: 'unknown', contact: 'unknown' } as const;
  if (from.status === 'alive') return { status: 'alive', ...unknown };
  return {
    status: from.status,
    since: toldDate(from.since),
    placeCode: from.place?.code,
    placeText: text(from.placeText),
    proof: from.proof || undefined,
    reported: from.reported,
    declaredOn: fullDay(from.declaredOn),
    witnesses: from.witnesses,
    deathLikely: from.deathLikely,
    contact: from.contact,
    sentenceYears: from.status === 'detained' ? whole(from.sentenceYears) : undefined,
  };
}
