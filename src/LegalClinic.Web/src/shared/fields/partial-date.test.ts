import { describe, expect, it } from 'vitest';
import { dateState, fromIso, fullDay, toldDate } from './partial-date';

describe('a date as far as it is known', () => {
  it.each([
    [{ day: '', month: '', year: '' }, 'empty', undefined, undefined],
    [{ day: '', month: '', year: '2017' }, 'partial', undefined, '2017'],
    [{ day: '', month: '8', year: '2017' }, 'partial', undefined, '2017-08'],
    [{ day: '4', month: '8', year: '2017' }, 'full', '2017-08-04', '2017-08-04'],
    [{ day: '31', month: '2', year: '2017' }, 'wrong', undefined, undefined],
    [{ day: '4', month: '', year: '2017' }, 'wrong', undefined, undefined],
    [{ day: '', month: '', year: '17' }, 'wrong', undefined, undefined],
  ])('%o is %s', (date, state, day, told) => {
    expect(dateState(date)).toBe(state);
    expect(fullDay(date)).toBe(day);
    expect(toldDate(date)).toBe(told);
  });

  it('reads an ISO day', () => {
    expect(fromIso('2026-11-03')).toEqual({ day: '3', month: '11', year: '2026' });
  });
});
