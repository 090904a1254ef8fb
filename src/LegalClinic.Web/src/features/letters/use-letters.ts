import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';

/** The register of outgoing letters. */
export function useLetters(page: number, year: number) {
  return useQuery({
    queryKey: ['letters', page, year],
    queryFn: ({ signal }) => answered(api.GET('/api/letters', { params: { query: { page, size: 50, year } }, signal })),
    placeholderData: keepPreviousData,
  });
}
