import type { Schema } from '../../../shared/api/schema';
import { compareMember, likelyMatches } from './same-or-not';

function member(id: string, name: Partial<Schema<'NameSection'>>, date = '2007-05-04'): Schema<'MemberSection'> {
  return { id, relation: 'head', name: { given: 'آمنة', father: 'داود', grandfather: 'هلال', ...name }, sex: 'female', birth: { date } } as Schema<'MemberSection'>;
}

function person(id: string, name: Partial<Schema<'PersonNameDto'>>, bornOn: string | null = '2007-01-01'): Schema<'MemberDto'> {
  return { id, name: { given: 'امنه', father: 'داود', grandfather: 'هلال', laqab: null, motherGiven: null, ...name }, sex: 'female', bornOn, nationalNumber: null } as Schema<'MemberDto'>;
}

describe('a member of the form beside a person of a file', () => {
  test('letters typed one for another are the same', () => {
    const given = compareMember(member('m', {}), person('p', {})).find((row) => row.field === 'given');

    expect(given?.sameness).toBe('same');
  });

  test('what one side does not say is not known, not different', () => {
    const laqab = compareMember(member('m', { laqab: 'البياتي' }), person('p', {})).find((row) => row.field === 'laqab');

    expect(laqab?.sameness).toBe('unknown');
  });

  test('nobody is taken twice, and another given name is nobody', () => {
    const form = { members: [member('m1', {}), member('m2', {}), member('m3', { given: 'سلمى' })] } as Schema<'IntakeForm'>;
    const family = { members: [person('p1', {})] } as Schema<'FamilyDto'>;

    expect(likelyMatches(form, family)).toEqual({ m1: 'p1' });
  });

  test('whom the check of the registry found comes first', () => {
    const form = { members: [member('m1', {}), member('m2', { given: 'سلمى' })] } as Schema<'IntakeForm'>;
    const family = { members: [person('p1', {})] } as Schema<'FamilyDto'>;

    expect(likelyMatches(form, family, [{ memberId: 'm2', person: { id: 'p1' } as Schema<'PersonHit'> }])).toEqual({ m2: 'p1' });
  });
});
