import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';

export const intakesKey = ['intakes'] as const;
/** Rows of a page, as the server cuts them. */
export const pageSize = 20;

export function useMyIntakes(page: number) {
  return useQuery({
    queryKey: [...intakesKey, 'mine', page],
    queryFn: ({ signal }) => answered(api.GET('/api/intakes', { params: { query: { mine: true, page, size: pageSize } }, signal })),
    placeholderData: keepPreviousData,
    // Without a network it is told at once that the list is missing.
    networkMode: 'always',
    retry: false,
  });
}
