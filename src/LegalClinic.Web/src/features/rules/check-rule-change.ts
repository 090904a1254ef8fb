import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';
import type { Schema } from '../../shared/api/schema';

/** Reads a change without keeping it: its sentence, or what is wrong with it. */
export function useRulePreview(code: string, draft: Schema<'RuleDraftBody'> | null) {
  return useQuery({
    queryKey: ['rule-preview', code, draft],
    enabled: draft !== null,
    queryFn: ({ signal }) => {
      if (!draft) throw new Error('Nothing to read yet.');
      return answered(api.POST('/api/rules/{code}/checks', { params: { path: { code } }, body: draft, signal }));
    },
    placeholderData: keepPreviousData,
  });
}
