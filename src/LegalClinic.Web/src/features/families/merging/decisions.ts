import type { Schema } from '../../../shared/api/schema';

type Field = Schema<'ComparedField'>;
type Side = Schema<'FileSide'>;

/** What was chosen so far, by difference. Nothing is chosen beforehand. */
export type Choices = ReadonlyMap<string, Side>;

/** Names a difference together with both values: what was chosen for other values does not count for these. */
export function keyOf(field: Field): string {
  return `${field.keptId} ${field.field} ${field.kept} ${field.other}`;
}

/** The differences nobody has decided. */
export function undecided(differences: readonly Field[], choices: Choices): Field[] {
  return differences.filter((one) => !choices.has(keyOf(one)));
}

/** Choices with one more. */
export function choose(choices: Choices, field: Field, side: Side): Choices {
  return new Map(choices).set(keyOf(field), side);
}

/** What is sent: only choices for what differs now. */
export function asChoices(differences: readonly Field[], choices: Choices): Schema<'FieldChoice'>[] {
  return differences.flatMap((one) => {
    const side = choices.get(keyOf(one));
    return side ? [{ keptId: one.keptId, field: one.field, side }] : [];
  });
}

/** Pairs with a person of the other file paired anew, or with nobody. */
export function pair(pairs: readonly Schema<'SamePerson'>[], other: string, kept: string | null): Schema<'SamePerson'>[] {
  const rest = pairs.filter((one) => one.absorbed !== other && one.kept !== kept);
  return kept ? [...rest, { kept, absorbed: other }] : rest;
}

/** The head of the other file, when he or she comes along without being anybody here: what he or she is to the head has to be said. */
export function headComing(other: Schema<'FileInComparison'>, pairs: readonly Schema<'SamePerson'>[]): Schema<'PersonInComparison'> | undefined {
  return other.people.find((one) => one.relation === 'head' && !pairs.some((two) => two.absorbed === one.id));
}

/** Differences under the person they are about, in the order of the file; the household and marriages come first. */
export function byPerson(differences: readonly Field[], people: readonly Schema<'PersonInComparison'>[]): { person: Schema<'PersonInComparison'> | null; fields: Field[] }[] {
  return [null, ...people]
    .map((person) => ({ person, fields: differences.filter((one) => (one.personId ?? null) === (person?.id ?? null)) }))
    .filter((group) => group.fields.length > 0);
}

/** What a split sends: only what goes elsewhere than proposed. */
export function asAttributions(since: readonly Schema<'SinceRow'>[], sides: ReadonlyMap<string, Side>): Schema<'Attribution'>[] {
  return since.flatMap((one) => {
    const side = sides.get(`${one.id} ${one.field}`);
    return side && side !== one.default ? [{ id: one.id, field: one.field, side }] : [];
  });
}
