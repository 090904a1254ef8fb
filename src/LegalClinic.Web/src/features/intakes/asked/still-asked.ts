import type { FieldPack, Schema } from '../../../shared/api/schema';
import type { IntakeDraft } from '../draft';
import { DraftKin, type Frame } from './draft-kin';
import { lookAt, type LookedAt } from './draft-facts';
import { isInHand } from './member-facts';

type Procedure = Schema<'AskedProcedureDto'>;
type Comparison = Schema<'AskedFactDto'>;
type Need = Schema<'AskedNeed'>;

/** What the rules ask for, as this device keeps it. */
export type AskedRules = Pick<FieldPack, 'asked' | 'questions'>;

/** A question that a lawyer will still ask. */
export interface StillAsked {
  key: string;
  fact: string;
  /** The field that answers it; absent where the form has none. */
  path?: string;
  /** Whom it is about; absent for the household. */
  personId?: string;
  /** Which documents of whom need it. */
  documents: { document: string; personId: string }[];
}

/**
 * What a lawyer will still ask: the facts without an answer that the rules look at on the way to each wanted document. It follows
 * the rules as the engine does (Engine/GraphBuilder.cs), and goes no further where a paper is in hand or a procedure is not open.
 */
export function stillAsked(draft: IntakeDraft, { asked, questions }: AskedRules): StillAsked[] {
  const places = new Map(questions.map((question, place) => [question.fact, place]));
  const found = new Map<string, StillAsked>();
  for (const paper of draft.papers.filter((one) => one.wanted)) {
    const { documentType: document, personId } = paper;
    for (const look of new Way(draft, asked).looks(document, personId)) {
      const fact = look.key.split('@')[0] ?? '';
      if (!places.has(fact)) continue;
      const known = found.get(look.key) ?? { key: look.key, fact, path: look.path, personId: look.personId, documents: [] };
      found.set(look.key, { ...known, documents: [...known.documents, { document, personId }] });
    }
  }
  return [...found.values()].sort((one, other) => (places.get(one.fact) ?? 0) - (places.get(other.fact) ?? 0));
}

/** One walk over the rules from one wanted document. */
class Way {
  private readonly procedures: Map<string, Procedure>;
  private readonly kin: DraftKin;
  private readonly seen = new Set<string>();
  private readonly unknown = new Map<string, LookedAt>();

  constructor(
    private readonly draft: IntakeDraft,
    asked: readonly Procedure[],
  ) {
    this.procedures = new Map(asked.map((procedure) => [procedure.code, procedure]));
    this.kin = new DraftKin(draft);
  }

  looks(document: string, personId: string): LookedAt[] {
    const people = this.kin.peopleFor(this.procedures.get(document)?.signature ?? [], personId);
    if (people) this.visit(document, people);
    return [...this.unknown.values()];
  }

  private visit(code: string, people: readonly string[], child = ''): void {
    const procedure = this.procedures.get(code);
    const key = [code, ...people].join(':');
    if (!procedure || this.seen.has(key)) return;
    this.seen.add(key);
    const frame = this.frame(procedure.signature, people, child);
    if (this.isThere(procedure, people, frame)) return;
    if (procedure.onlyIf.length > 0 && !this.isMet(procedure.onlyIf, frame)) return;
    this.isMet(procedure.variants, frame);
    for (const demand of procedure.demands) this.demand(procedure, demand, people, child);
  }

  private demand(procedure: Procedure, demand: Procedure['demands'][number], people: readonly string[], child: string): void {
    const frame = this.frame(demand.target, people, child);
    // "UNID(C)" where the procedure is for any person: the line is about children.
    if (demand.target.join() === 'C' && procedure.signature.join() === 'P' && !this.kin.isMinor(frame.C)) return;
    const frames = demand.eachSpouse ? this.kin.spouses(frame.P).map((S) => ({ ...frame, S })) : [frame];
    for (const each of frames) {
      if (demand.when.length > 0 && !this.isMet(demand.when, each)) continue;
      demand.also.forEach((fact) => this.look(fact, each));
      if (demand.ways.some((way) => way.every((need) => this.isMetBy(need, procedure, each)))) continue;
      for (const need of demand.ways.flat()) this.peopleOf(need, each).forEach((them) => this.visit(need.procedure, them, each.C));
    }
  }

  /** The frame of people, with the child that a couple is looked at for. */
  private frame(roles: readonly string[], people: readonly string[], child: string): Frame {
    const frame = this.kin.frame(roles, people);
    const isTheirs = roles.join() === 'F,M' && child !== '' && this.kin.father(child) === frame.F && this.kin.mother(child) === frame.M;
    return isTheirs ? { ...frame, C: child } : frame;
  }

  private peopleOf(need: Need, frame: Frame): string[][] {
    return need.people.reduce<string[][]>(
      (groups, who) => groups.flatMap((group) => this.kin.resolve(who, frame).map((id) => [...group, id])),
      [[]],
    );
  }

  private isMetBy(need: Need, owner: Procedure, frame: Frame): boolean {
    if (need.people.length === 0) return !owner.witnesses || this.look(owner.witnesses, frame).value !== 'no';
    const procedure = this.procedures.get(need.procedure);
    const groups = this.peopleOf(need, frame);
    return groups.length > 0 && groups.every((people) => procedure && this.isThere(procedure, people, this.frame(procedure.signature, people, frame.C)));
  }

  private isThere(procedure: Procedure, people: readonly string[], frame: Frame): boolean {
    if (people.some((id) => isInHand(this.draft, procedure.code, id))) return true;
    return procedure.fulfilledBy.length > 0 ? this.isMet(procedure.fulfilledBy, frame) : procedure.isGiven;
  }

  private isMet(anyOfAll: readonly (readonly Comparison[])[], frame: Frame): boolean {
    return anyOfAll.some((all) => all.every((fact) => this.compare(fact, frame)));
  }

  private compare(fact: Comparison, frame: Frame): boolean {
    const { value } = this.look(fact, frame);
    if (value === null) return fact.isNot;
    const number = Number(value);
    const met = fact.values.length > 0 ? fact.values.includes(value) : number >= (fact.atLeast ?? -Infinity) && number <= (fact.atMost ?? Infinity);
    return met !== fact.isNot;
  }

  private look({ fact, role }: Comparison, frame: Frame): LookedAt {
    const look = lookAt(fact, role, frame, this.draft);
    if (look.value === null) this.unknown.set(look.key, look);
    return look;
  }
}
