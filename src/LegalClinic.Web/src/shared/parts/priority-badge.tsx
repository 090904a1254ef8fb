import type { Schema } from '../api/schema';
import { useWords } from '../words/use-words';
import { StateBadge } from './state-badge';

const signals = { urgent: 'problem', high: 'attention', normal: 'neutral' } as const;

/** How pressing a case is. */
export function PriorityBadge({ level }: { level: Schema<'PriorityLevel'> }) {
  const word = useWords();
  return <StateBadge signal={signals[level]}>{word('priorityLevel', level)}</StateBadge>;
}
