import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { answered } from '../api/api-error';
import { api } from '../api/client';
import { useName } from '../i18n/use-name';

/** Names a government body by its code. */
export function useBodyName(): (code: string) => string {
  const nameOf = useName();
  const bodies = useQuery({
    queryKey: ['reference', 'bodies'],
    queryFn: ({ signal }) => answered(api.GET('/api/reference/bodies', { signal })),
    staleTime: 3_600_000,
  }).data;
  return useCallback(
    (code) => {
      const body = bodies?.find((one) => one.code === code);
      return body ? nameOf(body) : code;
    },
    [bodies, nameOf],
  );
}
