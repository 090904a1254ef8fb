import { useQuery } from '@tanstack/react-query';
import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';

/** One case with everything that happens in it. */
export function useCase(id: string) {
  return useQuery({
    queryKey: ['case', id],
    queryFn: ({ signal }) => answered(api.GET('/api/cases/{id}', { params: { path: { id } }, signal })),
  });
}
