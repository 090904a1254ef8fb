import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { keptLists } from '../../../shared/reference/field-pack';
import type { IntakeDraft } from '../draft';
import { stillAsked, type AskedRules, type StillAsked } from './still-asked';

/** The rules that this device keeps; null while it keeps none. */
export function useAskedRules(): AskedRules | null {
  return useQuery({ queryKey: ['reference', 'asked'], queryFn: async () => (await keptLists()) ?? null, staleTime: Infinity }).data ?? null;
}

/** What a lawyer will still ask about a form. */
export function useStillAsked(draft: IntakeDraft): StillAsked[] {
  const rules = useAskedRules();
  return useMemo(() => (rules ? stillAsked(draft, rules) : []), [draft, rules]);
}
