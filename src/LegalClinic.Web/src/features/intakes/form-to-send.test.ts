import { describe, expect, it } from 'vitest';
import type { IntakeForm, PlaceDto } from '../../shared/api/schema';
import { sampleDraft } from '../../testing/sample-draft';
import type { IntakeDraft } from './draft';
import { draftOfForm, type Known } from './draft-of-form';
import { formToSend, isChanged, isSame } from './form-to-send';
import { intakeForm } from './intake-form';
import { newContact, newMarriage, newMember, newStay } from './new-draft';

const place = (code: string): PlaceDto => ({ code, level: 1, nameAr: code, nameCkb: code, nameEn: code, parentCode: null, parent: null });
const known: Known = {
  place: (code) => (code ? place(code) : null),
  site: (code) => (code ? { code, nameAr: code, nameCkb: code, nameEn: code, type: '', country: '', status: '' } : null),
};

/** A draft with something in every group. */
function fullDraft(): IntakeDraft {
  const draft = sampleDraft();
  const [father, child] = draft.members;
  if (!father || !child) throw new Error('Two people.');
  const wife = { ...newMember(false), relation: 'spouse_1' as const, sex: 'female' as const, name: { ...newMember().name, given: 'سعاد', latin: 'Suad' } };
  wife.birth = { ...wife.birth, date: { day: '', month: '3', year: '1993' }, country: 'SYR', placeKind: 'camp_sy', witnesses: 'yes' };
  wife.life = { ...wife.life, status: 'detained', since: { day: '', month: '', year: '2017' }, sentenceYears: '15', contact: 'no' };
  const none = { day: '', month: '', year: '' };
  return {
    ...draft,
    header: { ...draft.header, note: 'ملاحظة', site: known.site('S001') },
    household: { ...draft.household, sizeDeclared: '3', district: place('IQG15Q01'), tent: '12', ration: { number: '123', centreNumber: '', agent: 'x' }, migration: { ...draft.household.migration, number: '77', hasQCard: 'yes' } },
    members: [{ ...father, birth: { ...father.birth, date: none, aboutYears: '40' }, difficulties: { seeing: 'some' }, languages: ['arabic'] }, child, wife],
    marriages: [{ ...newMarriage(), husbandId: father.id, wifeId: wife.id, kind: 'court', on: { day: '', month: '', year: '2014' }, registered: 'yes' }],
    displacement: [{ ...newStay(), toSite: known.site('S001'), arrivedOn: { day: '', month: '8', year: '2019' } }],
    barriers: ['cost'],
    needs: [{ personId: wife.id, need: 'WR' }],
    contacts: [{ ...newContact(), personId: father.id, phone: '07700000123', channel: 'call', safeToCall: true, forbidden: ['calls_by_men'] }],
  };
}

/** As the server gives it: through JSON, with null where nothing was told. */
const given = (form: IntakeForm) => JSON.parse(JSON.stringify(form)) as IntakeForm;

function along(original: IntakeForm): IntakeDraft {
  const draft = draftOfForm(original, known, new Date());
  return { ...draft, corrects: { intakeId: 'i', basedOn: 'i', number: 'I-1', takenAt: 0, original, before: intakeForm(draft) } };
}

describe('a form that was taken along', () => {
  it('reads back as it was written, but for what stands as a date only', () => {
    const form = intakeForm(fullDraft());

    const again = intakeForm(draftOfForm(given(form), known, new Date()));

    const head = form.members[0];
    if (head) head.birth = { ...head.birth, precision: 'year' }; // an estimate is shown as its year
    expect(isSame(again, { ...form, header: { ...form.header, deviceId: undefined } }), JSON.stringify([again, form])).toBe(true);
  });

  it('goes back to the letter when nothing was changed, with what these pages do not know', () => {
    const original = { ...given(intakeForm(fullDraft(), 'tablet-7')), writtenByALaterVersion: ['kept'] };
    const draft = along(original);

    expect(isChanged(draft)).toBe(false);
    expect(formToSend(draft, 'tablet-9')).toEqual(original);
  });

  it('differs only where it was changed', () => {
    const original = given(intakeForm(fullDraft(), 'tablet-7'));
    const draft = along(original);
    const [head] = draft.members;
    if (!head) throw new Error('No head.');
    draft.members = [{ ...head, occupation: 'نجار' }, ...draft.members.slice(1)];

    expect(isChanged(draft)).toBe(true);
    expect(formToSend(draft)).toEqual({ ...original, members: [{ ...original.members[0], occupation: 'نجار' }, ...original.members.slice(1)] });
  });

  it('tells an emptied field, a member more, one fewer and a changed list', () => {
    const original = given(intakeForm(fullDraft()));
    const draft = along(original);
    const more = { ...newMember(), name: { ...newMember().name, given: 'هند' } };
    draft.household = { ...draft.household, tent: '' };
    draft.members = [...draft.members.filter((_, index) => index !== 1), more];
    draft.contacts = [];

    const sent = formToSend(draft);

    expect(sent.household.address.tent).toBeUndefined();
    expect(sent.members.map((one) => one.name.given)).toEqual(['وليد', 'سعاد', 'هند']);
    expect(sent.members[0]).toEqual(original.members[0]);
    expect(sent.contacts).toEqual([]);
  });
});
