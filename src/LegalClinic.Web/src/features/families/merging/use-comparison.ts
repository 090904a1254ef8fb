import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered } from '../../../shared/api/api-error';
import { api } from '../../../shared/api/client';
import type { Schema } from '../../../shared/api/schema';

/** Two files side by side; without pairs the server proposes who is who. */
export function useComparison(kept: string, other: string, pairs: readonly Schema<'SamePerson'>[] | null) {
  return useQuery({
    queryKey: ['comparison', kept, other, pairs],
    queryFn: ({ signal }) =>
      answered(api.POST('/api/families/{id}/same-as/{other}/comparison', { params: { path: { id: kept, other } }, body: { pairs: pairs && [...pairs] }, signal })),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}
