import { describe, expect, it } from 'vitest';
import { sampleDraft } from '../../testing/sample-draft';
import { isAsked } from './asked-numbers';
import { intakeForm } from './intake-form';
import { birthDate } from './member-section';
import { mayBeKept, missingItems } from './missing';
import { newMember } from './new-draft';
import { withoutMember, withRelation } from './people';
import { locate } from './steps';

describe('the form that is sent', () => {
  it('holds what was typed, without blanks and empty boxes', () => {
    const draft = sampleDraft();

    const form = intakeForm(draft);

    expect(form.header).toMatchObject({ interviewedOn: '2026-11-23', privateSpace: true, legalBasis: 'consent' });
    expect(form.members[1]).toMatchObject({ relation: 'son', fatherId: draft.members[0]?.id, birth: { date: '2020-07-01', precision: 'year' } });
    expect(form.members[0]?.name).toEqual({ script: 'arabic', given: 'وليد', father: 'صالح', grandfather: 'كاظم' });
    expect(form.documents?.[0]).toMatchObject({ state: 'lost', lostHow: 'أثناء النزوح' });
    expect(form.wants).toEqual([{ personId: draft.members[1]?.id, documentType: 'BIRTH_CERT', purpose: 'school', neededBy: undefined }]);
  });

  it('puts purpose 9 on a sheet of its own with its own way of answering', () => {
    const { consents } = intakeForm(sampleDraft());

    expect(consents?.map((one) => [one.purpose, one.sheet, one.method])).toEqual([
      ['keep_data', 1, 'thumbprint'],
      ['story_for_advocacy', 2, 'oral_with_witness'],
    ]);
  });

  it('can be kept as it is: one plain object', () => {
    const draft = sampleDraft();

    expect(JSON.parse(JSON.stringify(draft))).toEqual(draft);
  });

  it.each([
    [{ day: '4', month: '8', year: '1990' }, '', '1990-08-04', 'day'],
    [{ day: '', month: '8', year: '1990' }, '', '1990-08-01', 'month'],
    [{ day: '', month: '', year: '1990' }, '', '1990-07-01', 'year'],
    [{ day: '', month: '', year: '' }, '80', '1946-07-01', 'estimate'],
  ])('says how exactly a birth is known: %o', (date, aboutYears, expected, precision) => {
    expect(birthDate({ ...newMember().birth, date, aboutYears }, 2026)).toEqual({ date: expected, precision });
  });
});

describe('what is missing', () => {
  it('is nothing needed in a complete form', () => {
    expect(missingItems(sampleDraft()).filter((item) => item.kind !== 'open')).toEqual([]);
  });

  it('names the box and the person', () => {
    const draft = sampleDraft();
    const member = draft.members[1];
    if (member) member.name = { ...member.name, grandfather: ' ' };

    expect(missingItems(draft)).toContainEqual({ path: 'members[1].name.grandfather', kind: 'needed', person: 'يوسف وليد' });
    expect(locate('members[1].name.grandfather', draft)).toEqual({ step: 'people', memberId: member?.id });
  });

  it('lets nobody be sent without consent 1 or another ground', () => {
    const draft = sampleDraft();
    const refused = { ...draft, sheets: draft.sheets.map((sheet) => ({ ...sheet, answers: { keep_data: 'no' as const } })) };

    expect(mayBeKept(draft)).toBe(true);
    expect(mayBeKept(refused)).toBe(false);
    expect(missingItems(refused).filter((item) => item.kind === 'needed')).toEqual([]);
    expect(mayBeKept({ ...refused, header: { ...refused.header, legalBasis: 'vital_interest' } })).toBe(true);
  });

  it('asks numbers only for documents that need them', () => {
    const draft = sampleDraft();

    expect(isAsked('registerPage', draft)).toBe(true);
    expect(isAsked('ration', draft)).toBe(false);
  });
});

describe('people', () => {
  it('fill a child from the parents and leave what was typed', () => {
    const draft = sampleDraft();
    const child = { ...newMember(), name: { ...newMember().name, given: 'مريم', father: 'وليد علي' } };
    const filled = withRelation({ ...draft, members: [...draft.members, child] }, child.id, 'daughter').members[2];

    expect(filled).toMatchObject({ sex: 'female', fatherId: draft.household.headId, name: { father: 'وليد علي', grandfather: 'صالح' } });
  });

  it('leave nothing that points to them when removed', () => {
    const draft = sampleDraft();
    const father = draft.household.headId;

    expect(JSON.stringify(withoutMember(draft, father))).not.toContain(father);
  });
});
