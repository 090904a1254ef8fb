import { useQuery } from '@tanstack/react-query';
import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';
import type { Schema } from '../../shared/api/schema';

/** Looks whether a member stands in a file already. Without a network nobody is asked; the form is checked again when it is handed in. */
export function useMemberCheck(member: Schema<'MemberSection'> | null) {
  return useQuery({
    queryKey: ['member-check', member],
    queryFn: ({ signal }) => answered(api.POST('/api/people/member-check', { body: member as Schema<'MemberSection'>, signal })),
    enabled: member !== null && navigator.onLine,
    retry: false,
    gcTime: 0,
  });
}
