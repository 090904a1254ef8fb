import type { Schema } from '../../shared/api/schema';

type Row = Schema<'ReferralRow'>;

/** Awaited and overdue ones first, the latest of them on top; then by the expected day. */
export function overdueFirst(rows: readonly Row[], today: string): Row[] {
  const awaited = (row: Row) => row.status === 'delivered' || row.status === 'reminded';
  const rank = (row: Row) => (awaited(row) ? (row.replyExpectedOn && row.replyExpectedOn < today ? 0 : 1) : row.status === 'draft' ? 2 : 3);
  return [...rows].sort((one, other) => rank(one) - rank(other) || (one.replyExpectedOn ?? '9').localeCompare(other.replyExpectedOn ?? '9'));
}
