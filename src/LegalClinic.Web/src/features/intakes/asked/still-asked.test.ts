import { describe, expect, it } from 'vitest';
import { sampleDraft } from '../../../testing/sample-draft';
import { samplePack } from '../../../testing/sample-pack';
import type { IntakeDraft, MemberDraft } from '../draft';
import { newMarriage, newMember, newPaper } from '../new-draft';
import { stillAsked } from './still-asked';

/** A father, a mother and a child for whom the national card is wanted. */
function family(child: Partial<MemberDraft> = {}): { draft: IntakeDraft; ids: { father: string; mother: string; child: string } } {
  const sample = sampleDraft();
  const [father, son] = sample.members as [MemberDraft, MemberDraft];
  const mother: MemberDraft = { ...newMember(), relation: 'spouse_1', sex: 'female' };
  const draft: IntakeDraft = {
    ...sample,
    members: [father, mother, { ...son, motherId: mother.id, ...child }],
    papers: [{ ...newPaper(son.id, 'UNID'), wanted: true }],
  };
  return { draft, ids: { father: father.id, mother: mother.id, child: son.id } };
}

const keys = (draft: IntakeDraft) => stillAsked(draft, samplePack).map((one) => one.fact);

describe('what a lawyer will still ask', () => {
  it('is nothing while no document is wanted', () => {
    const { draft } = family();

    expect(stillAsked({ ...draft, papers: [] }, samplePack)).toEqual([]);
  });

  it('is first of all what decides the way, with the field, the person and the document', () => {
    const { draft, ids } = family();

    expect(stillAsked(draft, samplePack)).toEqual([
      { key: `registered@${ids.child}`, fact: 'registered', path: 'members[2].registered', personId: ids.child, documents: [{ document: 'UNID', personId: ids.child }] },
      { key: 'office_reach', fact: 'office_reach', path: 'household.officeReach', personId: undefined, documents: [{ document: 'UNID', personId: ids.child }] },
    ]);
  });

  it('goes on where an answer opens a way: the birth, and the marriage of the parents', () => {
    const { draft } = family({ registered: 'no' });

    expect(stillAsked(draft, samplePack).map(({ fact, path }) => [fact, path])).toEqual([
      ['birth_witnesses', 'members[2].birth.witnesses'],
      ['kind', 'marriages'],
      ['office_reach', 'household.officeReach'],
    ]);
  });

  it('asks how the marriage was made once husband and wife are named', () => {
    const { draft, ids } = family({ registered: 'no' });
    const marriages = [{ ...newMarriage(), husbandId: ids.father, wifeId: ids.mother }];

    expect(stillAsked({ ...draft, marriages }, samplePack).find((one) => one.fact === 'kind')?.path).toBe('marriages[0].kind');
    expect(keys({ ...draft, marriages: marriages.map((one) => ({ ...one, kind: 'court' })) })).not.toContain('kind');
  });

  it('asks for no witnesses where the hospital wrote a note', () => {
    const { draft } = family({ registered: 'no' });
    const [father, mother, child] = draft.members as [MemberDraft, MemberDraft, MemberDraft];
    const noted = { ...child, birth: { ...child.birth, notice: 'hospital_note' as const } };

    expect(keys({ ...draft, members: [father, mother, noted] })).not.toContain('birth_witnesses');
  });

  it('asks nothing for a document that is in hand, nor for one that is not open', () => {
    const { draft, ids } = family();
    const dead = draft.members.map((one) => (one.id === ids.child ? { ...one, life: { ...one.life, status: 'dead' as const } } : one));

    expect(keys({ ...draft, papers: [{ ...newPaper(ids.child, 'UNID'), wanted: true, state: 'has_valid' }] })).toEqual([]);
    expect(keys({ ...draft, members: dead })).toEqual([]);
  });

  it('asks who the father is before anything hangs on him', () => {
    const { draft, ids } = family({ registered: 'no', fatherId: '' });
    const rules = { ...samplePack, questions: [...samplePack.questions, { fact: 'father_unnamed', about: 'person', question: { ar: 'هل الأب مجهول؟', ckb: '', en: '' } }] };

    expect(stillAsked(draft, rules).find((one) => one.fact === 'father_unnamed')).toMatchObject({ path: 'members[2].fatherId', personId: ids.child });
  });

  it('names every document of every person that waits for one answer', () => {
    const { draft, ids } = family();
    const papers = [...draft.papers, { ...newPaper(ids.father, 'UNID'), wanted: true }];

    expect(stillAsked({ ...draft, papers }, samplePack).find((one) => one.fact === 'office_reach')?.documents.map((one) => one.personId)).toEqual([ids.child, ids.father]);
  });
});
