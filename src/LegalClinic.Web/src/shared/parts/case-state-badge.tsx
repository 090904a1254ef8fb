import type { Schema } from '../api/schema';
import { useWords } from '../words/use-words';
import { StateBadge, type Signal } from './state-badge';

const signals: Partial<Record<Schema<'CaseStatus'>, Signal>> = {
  conflict_check: 'attention', accepted: 'attention', wait_client: 'waiting', wait_gov: 'waiting', wait_court: 'waiting',
  suspended: 'problem', result_recorded: 'good', pending_closure: 'attention', closed: 'neutral',
};

/** State of a case as a word, a shape and a colour. */
export function CaseStateBadge({ status }: { status: Schema<'CaseStatus'> }) {
  const word = useWords();
  return <StateBadge signal={signals[status] ?? 'neutral'}>{word('caseStatus', status)}</StateBadge>;
}
