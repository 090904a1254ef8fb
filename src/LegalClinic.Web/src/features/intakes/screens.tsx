import { lazy, type ComponentType } from 'react';
import type { IntakeDraft } from './draft';
import { InterviewGroup } from './groups/interview-group';
import { MeetingGroup } from './groups/meeting-group';
import { asksBirthFacts } from './people';
import type { StepId } from './steps';

type Later = typeof import('./later-screens');

/** Fetches what comes after the first step, so that it is there when it is wanted. */
export function loadLaterScreens(): Promise<Later> {
  return import('./later-screens');
}

function later<Name extends keyof Later>(name: Name) {
  return lazy(async () => ({ default: (await loadLaterScreens())[name] }));
}

/** The groups of questions of a step, each a screen on a phone. The read-back is no group. */
export const groupsOfStep: Record<Exclude<StepId, 'review'>, readonly ComponentType[]> = {
  interview: [MeetingGroup, InterviewGroup],
  household: [later('HouseholdGroup'), later('AddressGroup'), later('SealedHouseholdGroup')],
  people: [later('PeopleGroup')],
  links: [later('RolesGroup'), later('MarriagesGroup')],
  papers: [later('PapersGroup'), later('PaperDetailsGroup')],
  numbers: [later('RegisterPageGroup'), later('CardsGroup')],
  displacement: [later('StaysGroup'), later('BarriersGroup')],
  needs: [later('NeedsGroup')],
  contact: [later('ContactsGroup')],
  consent: [later('ConsentSheetsGroup'), later('StoryGroup'), later('BasisGroup')],
};

export const ReadBack = later('ReadBack');

const member = {
  relation: later('MemberRelationGroup'),
  name: later('MemberNameGroup'),
  birth: later('MemberBirthGroup'),
  birthFacts: later('MemberBirthFactsGroup'),
  situation: later('MemberSituationGroup'),
  life: later('MemberLifeGroup'),
  difficulties: later('MemberDifficultiesGroup'),
};

/** The groups about one member: only those that concern this person. */
export function groupsOfMember(draft: IntakeDraft, memberId: string): readonly ComponentType<{ memberId: string }>[] {
  const person = draft.members.find((one) => one.id === memberId);
  if (!person) return [];
  return [
    member.relation,
    member.name,
    member.birth,
    ...(asksBirthFacts(person, draft) ? [member.birthFacts] : []),
    ...(person.livesWithFamily ? [member.situation] : []),
    member.life,
    ...(person.livesWithFamily ? [member.difficulties] : []),
  ];
}
