import { useQuery } from '@tanstack/react-query';
import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';
import { useName } from '../../shared/i18n/use-name';

/** Government bodies as choices. */
export function useBodies(): { value: string; label: string }[] {
  const nameOf = useName();
  const bodies = useQuery({
    queryKey: ['reference', 'bodies'],
    queryFn: ({ signal }) => answered(api.GET('/api/reference/bodies', { signal })),
    staleTime: 3_600_000,
  }).data;
  return (bodies ?? []).map((body) => ({ value: body.code, label: nameOf(body) }));
}
