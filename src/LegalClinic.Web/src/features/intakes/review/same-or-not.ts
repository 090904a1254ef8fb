import type { Schema } from '../../../shared/api/schema';

type Sameness = 'same' | 'different' | 'unknown';

export interface Comparison {
  field: 'given' | 'father' | 'grandfather' | 'laqab' | 'mother' | 'sex' | 'birthYear' | 'nationalNumber';
  form: string;
  file: string;
  sameness: Sameness;
}

/** Letters typed one for another (domain.md 9.2) count as the same. */
function plain(text: string): string {
  return text
    .replace(/[\u064B-\u0652\u0670\u0640\u200c-\u200f]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىیێئ]/g, 'ي')
    .replace(/[ةە]/g, 'ه')
    .replace(/ک/g, 'ك')
    .replace(/\s+/g, '')
    .replace(/^ال/, '')
    .toLowerCase();
}

/** A member of the form beside a person of a file: what is the same and what is not. */
export function compareMember(member: Schema<'MemberSection'>, person: Schema<'MemberDto'>): Comparison[] {
  const pairs: [Comparison['field'], string | null | undefined, string | null | undefined][] = [
    ['given', member.name.given, person.name.given],
    ['father', member.name.father, person.name.father],
    ['grandfather', member.name.grandfather, person.name.grandfather],
    ['laqab', member.name.laqab, person.name.laqab],
    ['mother', member.name.motherGiven, person.name.motherGiven],
    ['sex', member.sex, person.sex],
    ['birthYear', member.birth.date?.slice(0, 4), person.bornOn?.slice(0, 4)],
    ['nationalNumber', member.nationalNumber, person.nationalNumber],
  ];
  return pairs
    .filter(([, form, file]) => form || file)
    .map(([field, form, file]) => ({ field, form: form ?? '', file: file ?? '', sameness: !form || !file ? 'unknown' : plain(form) === plain(file) ? 'same' : 'different' }));
}

/** The person of the file whom a member most likely is; none when the given name or the sex differs. */
export function likelyMatch(member: Schema<'MemberSection'>, people: readonly Schema<'MemberDto'>[]): string | undefined {
  const scored = people
    .map((person) => ({ person, rows: compareMember(member, person) }))
    .filter(({ rows }) => rows.every((row) => row.sameness !== 'different' || !['given', 'sex', 'nationalNumber'].includes(row.field)))
    .map(({ person, rows }) => ({ id: person.id, score: rows.filter((row) => row.sameness === 'same').length - rows.filter((row) => row.sameness === 'different').length }))
    .sort((one, other) => other.score - one.score);
  return scored[0] && scored[0].score >= 3 ? scored[0].id : undefined;
}

/** The likely person of each member, those first whom the check of the registry found; nobody of the file is taken twice. */
export function likelyMatches(form: Schema<'IntakeForm'>, family: Schema<'FamilyDto'>, found: readonly Schema<'KnownMemberDto'>[] = []): Record<string, string> {
  const matches = Object.fromEntries(found.map(({ memberId, person }) => [memberId, person.id]));
  for (const member of form.members.filter((one) => !matches[one.id])) {
    const taken = Object.values(matches);
    const found = likelyMatch(member, family.members.filter((one) => !taken.includes(one.id)));
    if (found) matches[member.id] = found;
  }
  return matches;
}
