import { useQuery } from '@tanstack/react-query';
import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';

/** The lawyers with what they carry. */
export function useLawyers(enabled: boolean) {
  return useQuery({
    queryKey: ['staff', 'lawyer'],
    queryFn: ({ signal }) => answered(api.GET('/api/staff', { params: { query: { role: 'lawyer' } }, signal })),
    enabled,
  });
}
