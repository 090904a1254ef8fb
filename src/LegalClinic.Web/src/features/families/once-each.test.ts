import type { Schema } from '../../shared/api/schema';
import { onceEach } from './once-each';

function file(familyId: string, others: string[], elsewhere: Schema<'MatchBand'> = 'new'): Schema<'CheckedFileDto'> {
  return {
    familyId, familyNumber: familyId, members: {},
    known: { files: others.map((other) => ({ familyId: other, familyNumber: other, band: 'same', members: [] })), elsewhere, bounded: false },
  };
}

describe('files found in the registry', () => {
  test('each pair is shown once, under the file that was looked at first', () => {
    const shown = onceEach([file('a', ['b', 'c']), file('b', ['a']), file('c', ['a', 'b'])]);

    expect(shown.map((one) => [one.familyId, one.known.files.map((other) => other.familyId)])).toEqual([['a', ['b', 'c']], ['c', ['b']]]);
  });

  test('a file that resembles one of another office stays', () => {
    expect(onceEach([file('a', [], 'same'), file('b', [])]).map((one) => one.familyId)).toEqual(['a']);
  });
});
