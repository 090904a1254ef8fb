import type { ComponentType } from 'react';
import type { IntakeDraft } from './draft';
import { asksBirthFacts } from './people';
import { AddressGroup } from './groups/address-group';
import { BarriersGroup } from './groups/barriers-group';
import { BasisGroup } from './groups/basis-group';
import { CardsGroup } from './groups/cards-group';
import { ConsentSheetsGroup } from './groups/consent-sheets-group';
import { ContactsGroup } from './groups/contacts-group';
import { HouseholdGroup } from './groups/household-group';
import { InterviewGroup } from './groups/interview-group';
import { MarriagesGroup } from './groups/marriages-group';
import { MeetingGroup } from './groups/meeting-group';
import { MemberBirthGroup } from './groups/member-birth-group';
import { MemberBirthFactsGroup } from './groups/member-birth-facts-group';
import { MemberDifficultiesGroup } from './groups/member-difficulties-group';
import { MemberLifeGroup } from './groups/member-life-group';
import { MemberNameGroup } from './groups/member-name-group';
import { MemberRelationGroup } from './groups/member-relation-group';
import { MemberSituationGroup } from './groups/member-situation-group';
import { NeedsGroup } from './groups/needs-group';
import { PaperDetailsGroup } from './groups/paper-details-group';
import { PapersGroup } from './groups/papers-group';
import { PeopleGroup } from './groups/people-group';
import { RegisterPageGroup } from './groups/register-page-group';
import { RolesGroup } from './groups/roles-group';
import { SealedHouseholdGroup } from './groups/sealed-household-group';
import { StaysGroup } from './groups/stays-group';
import { StoryGroup } from './groups/story-group';
import type { StepId } from './steps';

/** The groups of questions of a step, each a screen on a phone. The read-back is no group. */
export const groupsOfStep: Record<Exclude<StepId, 'review'>, readonly ComponentType[]> = {
  interview: [MeetingGroup, InterviewGroup],
  household: [HouseholdGroup, AddressGroup, SealedHouseholdGroup],
  people: [PeopleGroup],
  links: [RolesGroup, MarriagesGroup],
  papers: [PapersGroup, PaperDetailsGroup],
  numbers: [RegisterPageGroup, CardsGroup],
  displacement: [StaysGroup, BarriersGroup],
  needs: [NeedsGroup],
  contact: [ContactsGroup],
  consent: [ConsentSheetsGroup, StoryGroup, BasisGroup],
};

/** The groups about one member: only those that concern this person. */
export function groupsOfMember(draft: IntakeDraft, memberId: string): readonly ComponentType<{ memberId: string }>[] {
  const member = draft.members.find((one) => one.id === memberId);
  if (!member) return [];
  return [
    MemberRelationGroup,
    MemberNameGroup,
    MemberBirthGroup,
    ...(asksBirthFacts(member, draft) ? [MemberBirthFactsGroup] : []),
    ...(member.livesWithFamily ? [MemberSituationGroup] : []),
    MemberLifeGroup,
    ...(member.livesWithFamily ? [MemberDifficultiesGroup] : []),
  ];
}
