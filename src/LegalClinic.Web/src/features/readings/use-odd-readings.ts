import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';

export const oddReadingsPerPage = 50;

/** What was unusual among the readings of a month; without one, of the present month. */
export function useOddReadings(month: string, page: number) {
  return useQuery({
    queryKey: ['odd-readings', month, page],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/readings/odd', { params: { query: { month: month || undefined, page, size: oddReadingsPerPage } }, signal })),
    placeholderData: keepPreviousData,
  });
}
