import { groupsOf } from './plan-groups';
import type { PlanLine } from './use-case-plan';

const line = (number: number, part: Partial<PlanLine> = {}) => ({ number, key: `S${number}`, state: 'accepted', isDone: false, isReady: false, step: null, ...part }) as PlanLine;
const frontier = { step: { isFrontier: true } } as Partial<PlanLine>;
const numbers = (lines: readonly PlanLine[]) => groupsOf(lines).map((group) => [group.part, group.lines.map((one) => one.number), group.isOpen]);

describe('the parts of a long plan', () => {
  test('begin with what can be filed today and lose no step', () => {
    const lines = [
      line(1, { isDone: true, state: 'started' }), line(2, { state: 'dropped' }), line(3, { state: 'started' }), line(4), line(5, { isReady: true }),
      line(6, { state: 'proposed', ...frontier }), line(7), line(8), line(9, { isReady: true }),
    ];

    expect(numbers(lines)).toEqual([
      ['today', [5, 6, 9], true], ['running', [3], true], ['later', [4, 7, 8], false], ['over', [1, 2], false],
    ]);
  });

  test('never leave everything folded', () => {
    expect(numbers([1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => line(number)))).toEqual([['later', [1, 2, 3, 4, 5, 6, 7, 8, 9], true]]);
  });

  test('are not made of a short plan', () => {
    expect(numbers([line(1), line(2, { isReady: true })])).toEqual([[null, [1, 2], true]]);
  });
});
