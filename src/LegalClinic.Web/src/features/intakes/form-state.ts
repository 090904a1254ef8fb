import type { EnvelopeRow } from '../../shared/device';
import type { Signal } from '../../shared/parts/state-badge';

const signals = { here: 'waiting', sending: 'waiting', stopped: 'attention', received: 'waiting', filed: 'good' } as const satisfies Record<string, Signal>;

/** Where a form is: {on this device, on its way, not taken, received, filed}. */
export function formState(envelope: EnvelopeRow | undefined): { key: keyof typeof signals; signal: Signal } {
  const key = keyOf(envelope);
  return { key, signal: signals[key] };
}

function keyOf(envelope: EnvelopeRow | undefined): keyof typeof signals {
  if (!envelope) return 'here';
  if (envelope.state === 'received') return envelope.status === 'received' || envelope.status === null ? 'received' : 'filed';
  return envelope.state === 'stopped' ? 'stopped' : 'sending';
}
