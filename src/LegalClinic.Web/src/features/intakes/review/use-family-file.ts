import { useQuery } from '@tanstack/react-query';
import { answered } from '../../../shared/api/api-error';
import { api } from '../../../shared/api/client';

/** The file of a family that may be the same. */
export function useFamilyFile(id: string | null) {
  return useQuery({
    queryKey: ['family', id],
    queryFn: ({ signal }) => answered(api.GET('/api/families/{id}', { params: { path: { id: id ?? '' } }, signal })),
    enabled: id !== null,
  });
}
