import { useQuery } from '@tanstack/react-query';
import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';

/** What is read anew after something was done with a rule. */
export const ruleKeys = ['rules', 'rule', 'rule-changes', 'rule-change', 'rule-impact'] as const;

/** A rule with its history and its changes. */
export function useRule(code: string) {
  return useQuery({
    queryKey: ['rule', code],
    queryFn: ({ signal }) => answered(api.GET('/api/rules/{code}', { params: { path: { code } }, signal })),
  });
}
