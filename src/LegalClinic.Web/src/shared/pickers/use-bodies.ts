import { useQuery } from '@tanstack/react-query';
import { listBodies } from '../reference/field-pack';

/** The government bodies: a short list, read once. */
export function useBodies() {
  return useQuery({ queryKey: ['reference', 'bodies'], queryFn: ({ signal }) => listBodies(signal), staleTime: 3_600_000 });
}
