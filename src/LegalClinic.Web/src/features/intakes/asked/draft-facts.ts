import { isAsked } from '../asked-numbers';
import type { IntakeDraft, MarriageDraft } from '../draft';
import { memberFact, ofRegister, told, type KnownFact } from './member-facts';
import type { Frame } from './draft-kin';

/** A fact that a rule looks at: what is known, and of whom it is spoken. */
export interface LookedAt extends KnownFact {
  /** Tells the same question about the same people apart from others. */
  key: string;
  personId?: string;
}

const unknown = { value: null } as const;

function marriageFact(fact: string, frame: Frame, draft: IntakeDraft): LookedAt {
  const [one, other] = frame.S ? [frame.P, frame.S] : [frame.F, frame.M];
  const index = draft.marriages.findIndex((it) => (it.husbandId === one && it.wifeId === other) || (it.husbandId === other && it.wifeId === one));
  const marriage = draft.marriages[index];
  const key = `${fact}@${[one, other].sort().join('+')}`;
  // Nobody was named as married: the marriage itself is what has to be asked for.
  if (!marriage) return { key, personId: one || other, value: one && other ? null : 'none', path: 'marriages' };
  const at = (path: string) => `marriages[${index}].${path}`;
  const facts: Record<string, (it: MarriageDraft) => KnownFact> = {
    kind: (it) => ({ value: it.kind || null, path: at('kind') }),
    entered: (it) => ({ value: it.registered || null, path: at('registered') }),
    witnesses: (it) => ({ value: told(it.witnesses), path: at('witnesses') }),
    medical_test: (it) => ({ value: it.medicalTestDone || null, path: at('medicalTestDone') }),
    ended: (it) => ({ value: it.ended }),
    regime: (it) => ({ value: it.regime === 'unknown' ? null : it.regime }),
  };
  return { key, personId: one, ...(facts[fact]?.(marriage) ?? unknown) };
}

const householdFacts: Record<string, (draft: IntakeDraft) => KnownFact> = {
  in_camp: ({ household: { displacementStatus: status } }) => ({
    value: status ? (status === 'in_camp_idp' || status === 'syria_returnee_in_centre' ? 'yes' : 'no') : null,
    path: 'household.displacementStatus',
  }),
  release_known: ({ household }) => ({ value: household.movePlannedOn.year ? 'yes' : 'no' }),
  ration_card: ({ household }) => ({ value: household.ration.number.trim() ? 'yes' : 'no' }),
  q_card: (draft) => ({
    value: draft.household.migration.hasQCard || null,
    path: isAsked('migration', draft) ? 'household.migrationFile.hasQCard' : undefined,
  }),
  security_check: ({ household }) => ({ value: household.securityCheck || null, path: 'household.securityCheck' }),
  office_reach: (draft) => ({ value: draft.household.officeReach || null, path: ofRegister(draft, 'household.officeReach') }),
  register_archive: (draft) => ({
    value: draft.household.registerPage.archive === 'unknown' ? null : draft.household.registerPage.archive,
    path: ofRegister(draft, 'household.registerPage.archive'),
  }),
  medical_report: () => unknown,
  property_papers: () => unknown,
};

/** What the form knows of a fact that a rule looks at, seen from the people the rule is applied to (Engine/FactTable.cs). */
export function lookAt(fact: string, role: string, frame: Frame, draft: IntakeDraft): LookedAt {
  if (role === 'marriage') return marriageFact(fact, frame, draft);
  const ofHousehold = householdFacts[fact];
  if (ofHousehold) return { key: fact, ...ofHousehold(draft) };
  const personId = frame[role as keyof Frame];
  const member = draft.members.find((one) => one.id === personId);
  if (member) return { key: `${fact}@${personId}`, personId, ...(memberFact(fact, member, draft) ?? unknown) };
  // A parent nobody named is unknown only when the family said so.
  if (fact === 'state' && frame.C && (role === 'F' || role === 'M')) {
    const named = lookAt(role === 'F' ? 'father_unnamed' : 'mother_unnamed', 'C', frame, draft);
    return { ...named, value: named.value === 'yes' ? 'unknown_identity' : null };
  }
  return { key: `${fact}@`, value: 'nobody' };
}
