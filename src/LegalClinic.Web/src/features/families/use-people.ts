import { useQuery } from '@tanstack/react-query';
import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';

/** People whose name or number looks like the text. A new text cancels the question before it. */
export function usePeople(text: string) {
  return useQuery({
    queryKey: ['people', text],
    queryFn: ({ signal }) => answered(api.GET('/api/people', { params: { query: { text, limit: 30 } }, signal })),
    enabled: text.length > 1,
    gcTime: 0,
  });
}
