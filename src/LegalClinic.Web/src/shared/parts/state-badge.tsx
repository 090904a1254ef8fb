import classes from './state-badge.module.css';
import { Icon, type IconName } from './icon';

/** The four signals and the grey that is none. */
export type Signal = 'good' | 'waiting' | 'attention' | 'problem' | 'neutral';

const shapes: Record<Signal, IconName> = {
  good: 'check',
  waiting: 'clock',
  attention: 'warning',
  problem: 'stop',
  neutral: 'circle',
};

/** A state: always a word, a shape and a colour together. */
export function StateBadge({ signal, children }: { signal: Signal; children: string }) {
  return (
    <span className={classes.badge} data-signal={signal}>
      <Icon name={shapes[signal]} size={16} />
      {children}
    </span>
  );
}
