import { useQuery } from '@tanstack/react-query';
import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';

/** Open deadlines of the own cases, the nearest last day first. */
export function useDeadlines() {
  return useQuery({
    queryKey: ['deadlines'],
    queryFn: ({ signal }) => answered(api.GET('/api/deadlines', { params: { query: { page: 1, size: 100 } }, signal })),
  });
}
