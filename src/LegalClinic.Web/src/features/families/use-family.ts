import { useQuery } from '@tanstack/react-query';
import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';

/** One family with its file. */
export function useFamily(id: string) {
  return useQuery({
    queryKey: ['family', id],
    queryFn: ({ signal }) => answered(api.GET('/api/families/{id}', { params: { path: { id } }, signal })),
  });
}
