import type { Schema } from '../../shared/api/schema';
import type { Signal } from '../../shared/parts/state-badge';

const signals: Record<Schema<'CellState'>, Signal> = {
  held: 'good', obtained: 'good', expired: 'attention', damaged: 'attention', lost: 'problem', never_had: 'problem', confiscated: 'problem',
  held_by_other: 'attention', copy_only: 'attention', photo_only: 'attention', issued_non_state: 'attention',
  registered_not_collected: 'waiting', in_process: 'waiting', not_applicable: 'neutral', unknown: 'neutral',
};

/** The signal of a cell's state. */
export function cellSignal(state: Schema<'CellState'>): Signal {
  return signals[state];
}
