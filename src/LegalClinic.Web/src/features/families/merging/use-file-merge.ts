import { useQuery } from '@tanstack/react-query';
import { answered } from '../../../shared/api/api-error';
import { api } from '../../../shared/api/client';

/** A merge with what was decided and what was done since. */
export function useFileMerge(id: string) {
  return useQuery({
    queryKey: ['file-merge', id],
    queryFn: ({ signal }) => answered(api.GET('/api/file-merges/{id}', { params: { path: { id } }, signal })),
    gcTime: 0,
  });
}
