import { useQuery } from '@tanstack/react-query';
import { answered } from '../../../shared/api/api-error';
import { api } from '../../../shared/api/client';

/** One intake with its form. */
export function useIntake(id: string) {
  return useQuery({
    queryKey: ['intakes', 'one', id],
    queryFn: ({ signal }) => answered(api.GET('/api/intakes/{id}', { params: { path: { id } }, signal })),
  });
}
