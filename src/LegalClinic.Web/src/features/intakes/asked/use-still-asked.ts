import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { keptLists } from '../../../shared/reference/field-pack';
import type { IntakeDraft } from '../draft';
import type { AskedRules, StillAsked } from './still-asked';

interface Asking {
  questions: AskedRules['questions'];
  items: StillAsked[];
}

/** The rules that this device keeps, with what follows them; both come after the form stands. */
async function readRules() {
  const [rules, { stillAsked }] = await Promise.all([keptLists(), import('./still-asked')]);
  return rules ? { rules, stillAsked } : null;
}

/** What a lawyer will still ask about a form; null while this device keeps no rules. */
export function useStillAsked(draft: IntakeDraft): Asking | null {
  const kept = useQuery({ queryKey: ['reference', 'asked'], queryFn: readRules, staleTime: Infinity }).data;
  return useMemo(() => (kept ? { questions: kept.rules.questions, items: kept.stillAsked(draft, kept.rules) } : null), [draft, kept]);
}
