import { useQuery } from '@tanstack/react-query';
import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';

/** Everybody of the clinic. */
export function useStaff() {
  return useQuery({
    queryKey: ['staff', 'all'],
    queryFn: ({ signal }) => answered(api.GET('/api/staff', { signal })),
  });
}
