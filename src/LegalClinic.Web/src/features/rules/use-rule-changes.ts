import { useQuery } from '@tanstack/react-query';
import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';

/** Changes that wait for their release, newest first. */
export function useProposedChanges() {
  return useQuery({
    queryKey: ['rule-changes', 'proposed'],
    queryFn: ({ signal }) => answered(api.GET('/api/rule-changes', { params: { query: { status: 'proposed', page: 1, size: 50 } }, signal })),
  });
}
