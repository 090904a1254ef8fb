import type { Schema } from '../../shared/api/schema';
import { orderOfToday } from './order-of-today';

const today = '2026-11-24';

function row(number: string, part: Partial<Schema<'CaseRow'>> = {}): Schema<'CaseRow'> {
  return {
    id: number, number, familyNumber: 'F', headName: '', status: 'active', priorityLevel: 'normal', priorityScore: 0, lawyerName: null,
    lawyerId: null, openedOn: '2026-10-01', lastActionAt: '2026-11-20T09:00:00Z', applications: 1, decided: 0, replyExpectedOn: null, remindOn: null, version: 1, ...part,
  };
}

const orderOf = (rows: Schema<'CaseRow'>[]) => orderOfToday(rows, today).map((one) => [one.row.number, one.reason, one.days]);

describe('the order of a day', () => {
  test('urgent, overdue, to remind, due soon, to close, to begin, waiting longest', () => {
    const rows = [
      row('longest'), row('begin', { status: 'planning' }), row('close', { status: 'pending_closure' }),
      row('soon', { replyExpectedOn: '2026-11-27', remindOn: '2026-11-25' }), row('remind', { replyExpectedOn: '2026-11-27', remindOn: '2026-11-22' }), row('late', { replyExpectedOn: '2026-11-23' }), row('urgent', { priorityLevel: 'urgent' }),
    ];

    expect(orderOf(rows)).toEqual([
      ['urgent', 'urgent', 4], ['late', 'overdue', 1], ['remind', 'toRemind', 2], ['soon', 'dueSoon', 3], ['close', 'toClose', 4], ['begin', 'toBegin', 4], ['longest', 'longest', 4],
    ]);
  });

  test('a reply expected today is due, one in four days is not yet', () => {
    expect(orderOf([row('far', { replyExpectedOn: '2026-11-28' }), row('now', { replyExpectedOn: today })])).toEqual([['now', 'dueSoon', 0], ['far', 'longest', 4]]);
  });

  test('what is late longest and what is due first come first; a closed case is left out', () => {
    const rows = [
      row('late 1', { replyExpectedOn: '2026-11-23' }), row('late 9', { replyExpectedOn: '2026-11-15' }),
      row('due 2', { replyExpectedOn: '2026-11-26' }), row('due 0', { replyExpectedOn: today }), row('closed', { status: 'closed' }),
    ];

    expect(orderOf(rows).map(([number]) => number)).toEqual(['late 9', 'late 1', 'due 0', 'due 2']);
  });
});
