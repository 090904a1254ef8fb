import { useQuery } from '@tanstack/react-query';
import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';

/** A change with the rule before and after it. */
export function useRuleChange(id: string) {
  return useQuery({
    queryKey: ['rule-change', id],
    queryFn: ({ signal }) => answered(api.GET('/api/rule-changes/{id}', { params: { path: { id } }, signal })),
  });
}
