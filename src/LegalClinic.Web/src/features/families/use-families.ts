import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';

/** Families, the newest first. */
export function useFamilies(page: number) {
  return useQuery({
    queryKey: ['families', page],
    queryFn: ({ signal }) => answered(api.GET('/api/families', { params: { query: { page, size: 20 } }, signal })),
    placeholderData: keepPreviousData,
  });
}
