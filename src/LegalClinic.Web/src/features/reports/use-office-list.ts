import { useQuery } from '@tanstack/react-query';
import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';

/** The offices of the clinic. */
export function useOfficeList() {
  return useQuery({
    queryKey: ['offices'],
    queryFn: ({ signal }) => answered(api.GET('/api/offices', { signal })),
  });
}
