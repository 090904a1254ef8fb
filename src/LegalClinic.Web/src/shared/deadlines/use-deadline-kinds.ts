import { useQuery } from '@tanstack/react-query';
import { answered } from '../api/api-error';
import { api } from '../api/client';

/** The kinds of deadlines with their days on each side. */
export function useDeadlineKinds() {
  return useQuery({
    queryKey: ['deadline-kinds'],
    queryFn: ({ signal }) => answered(api.GET('/api/deadline-kinds', { signal })),
    staleTime: 60 * 60 * 1000,
  });
}
