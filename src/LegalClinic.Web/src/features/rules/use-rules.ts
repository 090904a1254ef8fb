import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';
import type { Schema } from '../../shared/api/schema';

export interface RuleFilter {
  page: number;
  kind: string;
  document: string;
  unverified: boolean;
  text: string;
}

export const rulesPerPage = 25;

/** The rules that hold today, as sentences. */
export function useRules(filter: RuleFilter) {
  return useQuery({
    queryKey: ['rules', filter],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/rules', {
          params: {
            query: {
              page: filter.page,
              size: rulesPerPage,
              kind: (filter.kind || undefined) as Schema<'RuleKind'> | undefined,
              document: filter.document || undefined,
              unverified: filter.unverified,
              text: filter.text || undefined,
            },
          },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
}
