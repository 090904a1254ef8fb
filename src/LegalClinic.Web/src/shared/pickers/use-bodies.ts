import { useQuery } from '@tanstack/react-query';
import { answered } from '../api/api-error';
import { api } from '../api/client';

/** The government bodies: a short list, read once. */
export function useBodies() {
  return useQuery({
    queryKey: ['reference', 'bodies'],
    queryFn: ({ signal }) => answered(api.GET('/api/reference/bodies', { signal })),
    staleTime: 3_600_000,
  });
}
