import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';

/** People whom the text may mean. A new text cancels the question before it; its finds stay until the new ones are there. */
export function usePeople(text: string) {
  return useQuery({
    queryKey: ['people', text],
    queryFn: ({ signal }) => answered(api.GET('/api/people', { params: { query: { text, limit: 30 } }, signal })),
    enabled: text.length > 1,
    placeholderData: text.length > 1 ? keepPreviousData : undefined,
    gcTime: 0,
  });
}
