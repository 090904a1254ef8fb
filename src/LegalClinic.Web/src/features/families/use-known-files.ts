import { useInfiniteQuery } from '@tanstack/react-query';
import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';

/** Families that seem to have two files, a few files at a time until all were looked at. */
export function useKnownFiles(enabled: boolean) {
  return useInfiniteQuery({
    queryKey: ['known-files'],
    enabled,
    initialPageParam: 1,
    queryFn: ({ pageParam, signal }) => answered(api.GET('/api/people/known-files', { params: { query: { page: pageParam, size: 25 } }, signal })),
    getNextPageParam: (last, pages) => (last.checked < last.all ? pages.length + 1 : undefined),
  });
}
