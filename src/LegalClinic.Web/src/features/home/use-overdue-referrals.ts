import { useQuery } from '@tanstack/react-query';
import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';

/** Referrals whose reply is overdue. */
export function useOverdueReferrals() {
  return useQuery({
    queryKey: ['referrals', 'overdue'],
    queryFn: ({ signal }) => answered(api.GET('/api/referrals', { params: { query: { overdue: true, size: 50 } }, signal })),
  });
}
