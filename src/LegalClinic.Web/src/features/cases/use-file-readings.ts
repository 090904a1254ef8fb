import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';

export const readingsPerPage = 50;

/** Who opened the file of a case, newest first. Asked for only when somebody wants to see it, as asking is written down too. */
export function useFileReadings(id: string, page: number) {
  return useQuery({
    queryKey: ['file-readings', id, page],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/cases/{id}/readings', { params: { path: { id }, query: { page, size: readingsPerPage } }, signal })),
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
  });
}
