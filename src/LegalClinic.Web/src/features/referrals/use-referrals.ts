import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';
import type { Schema } from '../../shared/api/schema';

/** Referrals. */
export function useReferrals(query: { status?: Schema<'ReferralStatus'>[]; bodyCode?: string; overdue?: boolean; toRemind?: boolean; page?: number; size?: number }) {
  return useQuery({
    queryKey: ['referrals', query],
    queryFn: ({ signal }) => answered(api.GET('/api/referrals', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}
