import type { Schema } from '../../shared/api/schema';
import { daysBetween } from '../../shared/i18n/days-between';

type Row = Schema<'CaseRow'>;

/** Why a case stands where it stands. */
export type Reason = 'urgent' | 'overdue' | 'toRemind' | 'dueSoon' | 'toClose' | 'toBegin' | 'longest';

export interface Placed {
  row: Row;
  reason: Reason;
  /** Whole days the reason speaks of: late, left, or without a step. */
  days: number;
}

const order: readonly Reason[] = ['urgent', 'overdue', 'toRemind', 'dueSoon', 'toClose', 'toBegin', 'longest'];
const soon = 3;

/** Cases in the order of a lawyer's day: urgent, reply overdue, office to be reminded, reply due soon, to close, to begin, waiting longest. */
export function orderOfToday(rows: readonly Row[], today: string): Placed[] {
  return rows
    .filter((row) => row.status !== 'closed')
    .map((row) => place(row, today))
    .sort((one, other) => order.indexOf(one.reason) - order.indexOf(other.reason) || daysOf(other) - daysOf(one) || one.row.number.localeCompare(other.row.number));
}

// What is due soonest comes first, what is late or waits longest too.
function daysOf({ reason, days }: Placed): number {
  return reason === 'dueSoon' ? -days : days;
}

function place(row: Row, today: string): Placed {
  const still = Math.max(0, daysBetween(row.lastActionAt, today));
  const left = row.replyExpectedOn ? daysBetween(today, row.replyExpectedOn) : null;
  if (row.priorityLevel === 'urgent') return { row, reason: 'urgent', days: still };
  if (left !== null && left < 0) return { row, reason: 'overdue', days: -left };
  if (row.remindOn && row.remindOn <= today) return { row, reason: 'toRemind', days: daysBetween(row.remindOn, today) };
  if (left !== null && left <= soon) return { row, reason: 'dueSoon', days: left };
  if (row.status === 'pending_closure' || row.status === 'result_recorded') return { row, reason: 'toClose', days: still };
  if (row.status === 'assigned' || row.status === 'planning' || row.status === 'reopened') return { row, reason: 'toBegin', days: still };
  return { row, reason: 'longest', days: still };
}
