import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';
import type { Schema } from '../../shared/api/schema';

/** Cases, the most pressing first. */
export function useCaseRows(query: { status?: Schema<'CaseStatus'>[]; lawyerId?: string; unassigned?: boolean; page?: number; size?: number }) {
  return useQuery({
    queryKey: ['cases', query],
    queryFn: ({ signal }) => answered(api.GET('/api/cases', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}
