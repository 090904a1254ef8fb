import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';

/** The figures of a month. */
export function useOverview(month: string) {
  return useQuery({
    queryKey: ['reports', 'overview', month],
    queryFn: ({ signal }) => answered(api.GET('/api/reports/overview', { params: { query: { month } }, signal })),
    placeholderData: keepPreviousData,
  });
}
