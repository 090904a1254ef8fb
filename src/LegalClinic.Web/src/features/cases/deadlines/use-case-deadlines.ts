import { useQuery } from '@tanstack/react-query';
import { answered } from '../../../shared/api/api-error';
import { api } from '../../../shared/api/client';

/** What runs out in a case. */
export function useCaseDeadlines(id: string) {
  return useQuery({
    queryKey: ['case-deadlines', id],
    queryFn: ({ signal }) => answered(api.GET('/api/cases/{id}/deadlines', { params: { path: { id } }, signal })),
  });
}

/** What is read anew after an act on a deadline. */
export const deadlineKeys = ['case-deadlines', 'case', 'cases', 'deadlines'] as const;
