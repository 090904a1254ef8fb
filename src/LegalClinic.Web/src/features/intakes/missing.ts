import { dateState } from '../../shared/fields/partial-date';
import type { IntakeDraft, MemberDraft } from './draft';
import { isAdult, memberName } from './people';
import { isHeld, isWanted } from './papers';

export interface MissingItem {
  path: string;
  /** "needed" stands in the way of sending; "open" is a question not asked yet; "wrong" cannot be read. */
  kind: 'needed' | 'open' | 'wrong';
  /** Whom the question is about. */
  person?: string;
}

/** Whether the data may be kept at the clinic: consent to purpose 1, or another recorded ground (domain.md 3.2, 4.6). */
export function mayBeKept(draft: IntakeDraft): boolean {
  return draft.header.legalBasis !== 'consent' || draft.sheets.some((sheet) => sheet.answers.keep_data === 'yes');
}

/** What is still missing, in the order of the form. */
export function missingItems(draft: IntakeDraft): MissingItem[] {
  const { header, household } = draft;
  const items: MissingItem[] = [];
  const add = (missing: boolean, path: string, kind: MissingItem['kind'] = 'needed', person?: string) => {
    if (missing) items.push({ path, kind, person });
  };
  add(dateState(header.interviewedOn) !== 'full', 'header.interviewedOn');
  add(!header.language, 'header.language');
  add(!header.privateSpace, 'header.privateSpace');
  add(!household.displacementStatus, 'household.displacementStatus');
  add(!household.governorate, 'household.address.governorateCode');
  add(draft.members.length === 0, 'members');
  draft.members.forEach((member, index) => items.push(...missingOfMember(member, index, draft)));
  add(draft.members.length > 0 && !household.headId, 'household.headId');
  add(draft.members.length > 0 && !header.informantId, 'header.informantId', 'open');
  draft.marriages.forEach((marriage, index) => {
    add(!marriage.husbandId, `marriages[${index}].husbandId`);
    add(!marriage.wifeId, `marriages[${index}].wifeId`);
    add(!marriage.kind, `marriages[${index}].kind`);
    wrongDay(marriage.registeredOn, `marriages[${index}].registeredOn`, add);
    wrongDay(marriage.decisionOn, `marriages[${index}].decisionOn`, add);
  });
  missingOfPapers(draft, add);
  wrongDay(household.residence.issuedOn, 'household.residenceCard.issuedOn', add);
  wrongDay(household.migration.registeredOn, 'household.migrationFile.registeredOn', add);
  wrongDay(household.movePlannedOn, 'household.movePlannedOn', add);
  add(draft.contacts.length === 0, 'contacts', 'open');
  draft.contacts.forEach((contact, index) => {
    add(!contact.channel, `contacts[${index}].channel`);
    add(Boolean(contact.channel) && !['none', 'visit'].includes(contact.channel) && !contact.phone.trim(), `contacts[${index}].phone`);
  });
  add(draft.sheets.length === 0, 'consents', draft.header.legalBasis === 'consent' ? 'needed' : 'open');
  draft.sheets.forEach((sheet, index) => {
    const { story_for_advocacy: story, ...others } = sheet.answers;
    const person = draft.members.filter((one) => one.id === sheet.personId).map(memberName)[0];
    add(!sheet.answers.keep_data, `sheets[${index}].keep_data`, 'needed', person);
    add(Object.keys(others).length > 0 && !sheet.method, `sheets[${index}].method`, 'needed', person);
    add(Boolean(story) && !sheet.storyMethod, `sheets[${index}].storyMethod`, 'needed', person);
  });
  return items;
}

type Add = (missing: boolean, path: string, kind?: MissingItem['kind'], person?: string) => void;

function wrongDay(date: Parameters<typeof dateState>[0], path: string, add: Add, person?: string): void {
  const state = dateState(date);
  add(state === 'partial' || state === 'wrong', path, 'wrong', person);
}

function missingOfMember(member: MemberDraft, index: number, draft: IntakeDraft): MissingItem[] {
  const items: MissingItem[] = [];
  const person = memberName(member) || undefined;
  const add: Add = (missing, path, kind = 'needed') => {
    if (missing) items.push({ path: `members[${index}].${path}`, kind, person });
  };
  const home = member.livesWithFamily;
  add(!member.relation, 'relation');
  add(!member.name.given.trim(), 'name.given');
  add(!member.name.father.trim(), 'name.father', home ? 'needed' : 'open');
  add(!member.name.grandfather.trim(), 'name.grandfather', home ? 'needed' : 'open');
  add(home && !member.name.motherGiven.trim(), 'name.motherGiven', 'open');
  add(!member.sex, 'sex');
  const birth = dateState(member.birth.date);
  add(birth === 'wrong', 'birth.date', 'wrong');
  add(birth === 'empty' && !member.birth.aboutYears, 'birth.date', home ? 'needed' : 'open');
  add(home && isAdult(member, draft) && !member.maritalStatus, 'maritalStatus', 'open');
  add(home && member.languages.length === 0, 'languages', 'open');
  add(Boolean(member.nationalNumber) && !/^\d{12}$/.test(member.nationalNumber), 'nationalNumber', 'wrong');
  add(dateState(member.life.since) === 'wrong', 'life.since', 'wrong');
  wrongDay(member.life.declaredOn, 'life.declaredOn', add);
  return items;
}

function missingOfPapers(draft: IntakeDraft, add: Add): void {
  const nameOf = (id: string) => draft.members.filter((member) => member.id === id).map(memberName)[0];
  add(draft.members.length > 0 && !draft.papers.some(isWanted), 'wants', 'open');
  add(!draft.mainPurpose && draft.papers.some((paper) => paper.wanted && !paper.purpose), 'mainPurpose');
  draft.papers.filter(isHeld).forEach((paper, index) => {
    const person = nameOf(paper.personId);
    wrongDay(paper.issuedOn, `documents[${index}].issuedOn`, add, person);
    wrongDay(paper.expiresOn, `documents[${index}].expiresOn`, add, person);
    if (paper.state !== 'lost') return;
    add(!paper.lostWhere.trim(), `documents[${index}].lostWhere`, 'open', person);
    add(!paper.lostWhen.trim(), `documents[${index}].lostWhen`, 'open', person);
    add(!paper.lostHow.trim(), `documents[${index}].lostHow`, 'open', person);
  });
}
