import { useQuery } from '@tanstack/react-query';
import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';

/** How long the offices of a body took to reply, the quickest first. */
export function useReplyTimes(bodyCode: string) {
  return useQuery({
    queryKey: ['referrals', 'reply-times', bodyCode],
    queryFn: ({ signal }) => answered(api.GET('/api/referrals/reply-times', { params: { query: { bodyCode } }, signal })),
    enabled: bodyCode !== '',
    staleTime: 300_000,
  });
}
