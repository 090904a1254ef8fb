import { useQuery } from '@tanstack/react-query';
import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';
import type { Schema } from '../../shared/api/schema';

/** How many intakes are in these states. */
export function useIntakeCount(status: Schema<'IntakeStatus'>[]) {
  return useQuery({
    queryKey: ['intakes', 'count', status],
    queryFn: ({ signal }) => answered(api.GET('/api/intakes', { params: { query: { status, size: 1 } }, signal })),
  });
}
