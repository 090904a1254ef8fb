import type { IntakeDraft, MemberDraft } from './draft';

export function memberName({ name }: MemberDraft): string {
  return [name.given, name.father, name.grandfather, name.laqab].map((part) => part.trim()).filter(Boolean).join(' ');
}

/** Whole years at the interview, by the years alone where no more is known; undefined when not said. */
export function ageOf(member: MemberDraft, draft: IntakeDraft): number | undefined {
  const { date, aboutYears } = member.birth;
  if (!/^\d{4}$/.test(date.year)) return /^\d+$/.test(aboutYears) ? Number(aboutYears) : undefined;
  const on = draft.header.interviewedOn;
  const years = Number(on.year) - Number(date.year);
  const before =
    date.month && date.day && (Number(on.month) < Number(date.month) || (on.month === date.month && Number(on.day) < Number(date.day)));
  return before ? years - 1 : years;
}

/** Of age, or of an age that was not said. */
export function isAdult(member: MemberDraft, draft: IntakeDraft): boolean {
  return (ageOf(member, draft) ?? 18) >= 18;
}

/** The birth questions for children, and for grown people whose birth is not registered. */
export function asksBirthFacts(member: MemberDraft, draft: IntakeDraft): boolean {
  return member.livesWithFamily && (!isAdult(member, draft) || member.registered === 'no');
}

/** A son or a daughter of the head takes the head's chain of names; boxes already filled are left. */
export function withParentNames(member: MemberDraft, father?: MemberDraft, mother?: MemberDraft): MemberDraft {
  const { name } = member;
  return {
    ...member,
    name: {
      ...name,
      father: name.father || father?.name.given || '',
      grandfather: name.grandfather || father?.name.father || '',
      greatGrandfather: name.greatGrandfather || father?.name.grandfather || '',
      laqab: name.laqab || father?.name.laqab || '',
      motherGiven: name.motherGiven || mother?.name.given || '',
      motherFather: name.motherFather || mother?.name.father || '',
      motherGrandfather: name.motherGrandfather || mother?.name.grandfather || '',
    },
  };
}

/** What follows from a relation: the head of the household, and for a son or daughter the parents and their names. */
export function withRelation(draft: IntakeDraft, memberId: string, relation: MemberDraft['relation']): IntakeDraft {
  const head = draft.members.find((one) => one.id === draft.household.headId);
  const spouse = draft.members.filter((one) => one.relation.startsWith('spouse_'));
  const isChild = relation === 'son' || relation === 'daughter';
  const father = head?.sex === 'male' ? head : spouse.find((one) => one.sex === 'male');
  const mother = head?.sex === 'female' ? head : spouse.length === 1 ? spouse[0] : undefined;
  const members = draft.members.map((member) => {
    if (member.id !== memberId) return relation === 'head' && member.relation === 'head' ? { ...member, relation: '' as const } : member;
    const changed: MemberDraft = { ...member, relation, sex: member.sex || sexOf(relation) };
    if (!isChild) return changed;
    const linked = { ...changed, fatherId: changed.fatherId || (father?.id ?? ''), motherId: changed.motherId || (mother?.id ?? '') };
    return withParentNames(linked, father, mother);
  });
  const headId = relation === 'head' ? memberId : draft.household.headId === memberId ? '' : draft.household.headId;
  return { ...draft, members, household: { ...draft.household, headId } };
}

function sexOf(relation: MemberDraft['relation']): MemberDraft['sex'] {
  if (relation === 'son' || relation === 'father' || relation === 'brother') return 'male';
  if (relation === 'daughter' || relation === 'mother' || relation === 'sister') return 'female';
  return '';
}

/** The draft without a member and without anything that points to the member. */
export function withoutMember(draft: IntakeDraft, id: string): IntakeDraft {
  const clear = (key: string) => (key === id ? '' : key);
  return {
    ...draft,
    header: { ...draft.header, informantId: clear(draft.header.informantId) },
    household: { ...draft.household, headId: clear(draft.household.headId) },
    members: draft.members
      .filter((member) => member.id !== id)
      .map((member) => ({ ...member, fatherId: clear(member.fatherId), motherId: clear(member.motherId) })),
    marriages: draft.marriages.filter((marriage) => marriage.husbandId !== id && marriage.wifeId !== id),
    papers: draft.papers
      .filter((paper) => paper.personId !== id)
      .map((paper) => ({ ...paper, otherPersonId: clear(paper.otherPersonId) })),
    needs: draft.needs.filter((need) => need.personId !== id),
    contacts: draft.contacts.map((contact) => ({ ...contact, personId: clear(contact.personId) })),
    sheets: draft.sheets.filter((sheet) => sheet.personId !== id).map((sheet) => ({ ...sheet, guardianId: clear(sheet.guardianId) })),
  };
}
