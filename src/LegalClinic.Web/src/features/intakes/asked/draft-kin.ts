import type { IntakeDraft } from '../draft';
import { ageOf } from '../people';
import { stateOf } from './member-facts';

/** Who stands for which role of a rule (docs/domain/pathways.md); '' where nobody does. */
export interface Frame {
  P: string;
  C: string;
  F: string;
  M: string;
  H: string;
  S: string;
  D: string;
  G: string;
}

type Role = keyof Frame;

/** The people of a form and how they are related, as the rules see them (Engine/Kin.cs). */
export class DraftKin {
  readonly head: string;

  constructor(private readonly draft: IntakeDraft) {
    this.head = draft.household.headId || (draft.members[0]?.id ?? '');
  }

  father(id: string): string {
    return this.member(id)?.fatherId ?? '';
  }

  mother(id: string): string {
    return this.member(id)?.motherId ?? '';
  }

  spouses(id: string): string[] {
    const { marriages } = this.draft;
    return id ? marriages.flatMap(({ husbandId, wifeId }) => (husbandId === id ? [wifeId] : wifeId === id ? [husbandId] : [])).filter(Boolean) : [];
  }

  /** Everybody the roles of a rule stand for, seen from the people of its target. */
  frame(roles: readonly string[], people: readonly string[]): Frame {
    const frame: Frame = { P: '', C: '', F: '', M: '', H: this.head, S: '', D: '', G: '' };
    roles.forEach((role, place) => {
      frame[role === 'H' ? 'P' : (role as Role)] = people[place] ?? '';
    });
    if (frame.C) {
      const mother = frame.M || this.mother(frame.C);
      return { ...frame, P: frame.C, F: this.father(frame.C), M: mother, G: frame.G || this.guardian(frame.C, mother) };
    }
    if (frame.F && frame.M) return { ...frame, P: frame.F, C: this.eldest(frame.F, frame.M) };
    if (frame.M) return { ...frame, P: frame.M, F: this.spouses(frame.M)[0] ?? '' };
    return { ...frame, P: frame.P || frame.F || frame.D };
  }

  /** The people that a rule spells: a role, or the father or the mother of one, as in `F(P)`. */
  resolve(who: string, frame: Frame): string[] {
    const [, role = '', of] = /^(\w+)(?:\((\w+)\))?$/.exec(who) ?? [];
    if (of) return this.resolve(of, frame).map((id) => (role === 'F' ? this.father(id) : this.mother(id))).filter(Boolean);
    const one = frame[role as Role];
    if (one) return [one];
    if (role === 'S') return this.spouses(frame.P);
    if (role === 'D') return this.inState('dead_proved', 'dead_unproved');
    if (role === 'A') return this.inState('missing_declared', 'missing_undeclared');
    if (role === 'HEIRS') return this.heirs(frame.P);
    return [];
  }

  /** Whom a document is for when one person wants it; null where somebody lacks. */
  peopleFor(signature: readonly string[], person: string): string[] | null {
    const child = this.frame(['C'], [person]);
    const spouse = this.spouses(person)[0];
    const people: Record<string, string[]> = {
      H: [this.head],
      'F,M': spouse ? [person, spouse] : [child.F, child.M],
      'M,C': [child.M, person],
      'G,C': [child.G, person],
    };
    const found = people[signature.join()] ?? [person];
    return found.every(Boolean) ? found : null;
  }

  isMinor(id: string): boolean {
    const member = this.member(id);
    return member !== undefined && (ageOf(member, this.draft) ?? 18) < 18;
  }

  private member(id: string) {
    return this.draft.members.find((one) => one.id === id);
  }

  private inState(...states: string[]): string[] {
    return this.draft.members.filter((one) => states.includes(stateOf(one, this.draft) ?? '')).map((one) => one.id);
  }

  // The mother if she can act, else the head of the household.
  private guardian(child: string, mother: string): string {
    const present = this.inState('present');
    return [mother, this.head].find((id) => id && id !== child && present.includes(id)) ?? '';
  }

  private eldest(father: string, mother: string): string {
    const children = this.draft.members.filter((one) => one.fatherId === father && one.motherId === mother);
    const age = (one: (typeof children)[number]) => ageOf(one, this.draft) ?? -1;
    return children.sort((one, other) => age(other) - age(one))[0]?.id ?? '';
  }

  private heirs(dead: string): string[] {
    if (!dead) return [];
    const children = this.draft.members.filter((one) => one.fatherId === dead || one.motherId === dead).map((one) => one.id);
    const gone = this.inState('dead_proved', 'dead_unproved');
    return [...new Set([...this.spouses(dead), ...children, this.father(dead), this.mother(dead)])].filter((id) => id && !gone.includes(id));
  }
}
