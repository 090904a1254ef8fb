import { describe, expect, it } from 'vitest';
import type { Schema } from '../../../shared/api/schema';
import { changesOf, householdParts, personParts, valuesOf } from './field-parts';

const of = (about: Schema<'FieldSubject'>, values: Record<string, unknown>): Schema<'FieldValueDto'>[] =>
  Object.entries(values).map(([field, value]) => ({ about, field, value: JSON.stringify(value) }));

const person = of('person', { given: 'أميرة', father: 'جاسم', kunya: null, birth: { date: '1985-07-01', precision: 'year', calendar: 'gregorian' }, languages: ['arabic'] });
const household = of('household', { size_declared: 3, address: { governorateCode: 'IQG15', siteCode: 'S001', quarter: 'الزهور' }, ration_card: {} });

describe('corrections of a file', () => {
  it('send nothing when nothing was changed', () => {
    expect(changesOf(personParts, person, 'p', valuesOf(personParts, person))).toEqual([]);
    expect(changesOf(householdParts, household, 'f', valuesOf(householdParts, household))).toEqual([]);
  });

  it('send only what was changed, with the value that was seen', () => {
    const values = { ...valuesOf(personParts, person), father: ' قاسم ', kunya: 'أم فائز' };

    expect(changesOf(personParts, person, 'p', values)).toEqual([
      { about: 'person', subjectId: 'p', field: 'father', from: '"جاسم"', to: '"قاسم"' },
      { about: 'person', subjectId: 'p', field: 'kunya', from: 'null', to: '"أم فائز"' },
    ]);
  });

  it('keep what is not asked of a field of several parts', () => {
    const values = { ...valuesOf(householdParts, household), 'address.quarter': '', 'ration_card.number': '00456', size_declared: '٤' };
    const to = Object.fromEntries(changesOf(householdParts, household, 'f', values).map((one) => [one.field, JSON.parse(one.to) as unknown]));

    expect(to.size_declared).toBe(4);
    expect(to.address).toMatchObject({ governorateCode: 'IQG15', siteCode: 'S001', quarter: null });
    expect(to.ration_card).toMatchObject({ number: '00456' });
  });
});
