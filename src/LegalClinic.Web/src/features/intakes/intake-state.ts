import type { Signal } from '../../shared/parts/state-badge';

const states = {
  received: 'waiting',
  filed: 'good',
  screening: 'waiting',
  accepted: 'good',
  attached: 'good',
  waitlist: 'waiting',
  returned: 'attention',
  rejected: 'problem',
} as const satisfies Record<string, Signal>;

/** The word and the signal for what became of a form; a state this page does not know yet is shown as received. */
export function intakeState(status: string): { key: keyof typeof states; signal: Signal } {
  const key = status in states ? (status as keyof typeof states) : 'received';
  return { key, signal: states[key] };
}
