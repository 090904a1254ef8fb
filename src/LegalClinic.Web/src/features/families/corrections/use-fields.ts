import { useQuery } from '@tanstack/react-query';
import { answered } from '../../../shared/api/api-error';
import { api } from '../../../shared/api/client';

/** The fields of the household or of one person as they stand now; read anew whenever somebody begins to correct them. */
export function useFields(family: string, subjectId: string, enabled: boolean) {
  return useQuery({
    queryKey: ['family-fields', family, subjectId],
    queryFn: ({ signal }) => answered(api.GET('/api/families/{id}/fields/{subjectId}', { params: { path: { id: family, subjectId } }, signal })),
    enabled,
    gcTime: 0,
    staleTime: 0,
    // What was seen must not change while somebody types: each value goes back with the one that was seen.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}
