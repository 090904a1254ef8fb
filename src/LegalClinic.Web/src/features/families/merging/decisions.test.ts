import type { Schema } from '../../../shared/api/schema';
import { asAttributions, asChoices, byPerson, choose, headComing, keyOf, pair, undecided } from './decisions';

const field = (over: Partial<Schema<'ComparedField'>> = {}): Schema<'ComparedField'> => ({
  about: 'person', keptId: 'p1', field: 'given', kept: '"أميرة"', other: '"اميره"', personId: 'p1', ...over,
});
const person = (id: string, relation: Schema<'Relation'> | null): Schema<'PersonInComparison'> => ({
  id, name: id, motherGiven: null, sex: 'female', bornOn: null, birthPrecision: 'day', relation,
});

describe('decisions between two files', () => {
  test('begin with nothing chosen', () => {
    expect(undecided([field(), field({ field: 'sex' })], new Map())).toHaveLength(2);
  });

  test('are sent only for what differs now', () => {
    const chosen = choose(choose(new Map(), field(), 'absorbed'), field({ field: 'sex' }), 'kept');

    expect(undecided([field()], chosen)).toEqual([]);
    expect(asChoices([field()], chosen)).toEqual([{ keptId: 'p1', field: 'given', side: 'absorbed' }]);
  });

  test('do not count for a value nobody has seen', () => {
    const chosen = choose(new Map(), field(), 'absorbed');

    expect(undecided([field({ other: '"امير"' })], chosen)).toHaveLength(1);
    expect(keyOf(field())).not.toBe(keyOf(field({ other: '"امير"' })));
  });

  test('stand under the person they are about, the household first', () => {
    const groups = byPerson([field({ personId: 'p2' }), field({ personId: null, about: 'household' })], [person('p1', 'head'), person('p2', 'son')]);

    expect(groups.map((group) => group.person?.id ?? 'household')).toEqual(['household', 'p2']);
  });
});

describe('pairs', () => {
  const pairs = [{ kept: 'a', absorbed: 'x' }, { kept: 'b', absorbed: 'y' }];

  test('hold everybody once: who is paired anew leaves the pair before', () => {
    expect(pair(pairs, 'x', 'b')).toEqual([{ kept: 'b', absorbed: 'x' }]);
    expect(pair(pairs, 'y', null)).toEqual([{ kept: 'a', absorbed: 'x' }]);
  });

  test('without the head of the other file ask what he or she is here', () => {
    const other = { people: [person('x', 'head'), person('y', 'son')] } as Schema<'FileInComparison'>;

    expect(headComing(other, pairs)).toBeUndefined();
    expect(headComing(other, [{ kept: 'b', absorbed: 'y' }])?.id).toBe('x');
  });
});

describe('a split', () => {
  test('says only what goes elsewhere than proposed', () => {
    const row = (id: string, side: Schema<'FileSide'>): Schema<'SinceRow'> => ({
      kind: 'paper', id, field: '', personName: null, caseId: null, caseNumber: null, text: 'UNID', default: side, isFree: true,
    });
    const sides = new Map<string, Schema<'FileSide'>>([['1 ', 'absorbed'], ['2 ', 'absorbed']]);

    expect(asAttributions([row('1', 'kept'), row('2', 'absorbed'), row('3', 'kept')], sides)).toEqual([{ id: '1', field: '', side: 'absorbed' }]);
  });
});
