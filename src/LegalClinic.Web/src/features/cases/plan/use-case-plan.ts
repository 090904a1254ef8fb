import { useQuery } from '@tanstack/react-query';
import { answered } from '../../../shared/api/api-error';
import { api } from '../../../shared/api/client';
import type { Schema } from '../../../shared/api/schema';
import { useLanguage } from '../../../shared/i18n/language-provider';

export type CasePlan = NonNullable<Schema<'CasePlanAnswer'>['plan']>;
export type PlanLine = Schema<'PlanLineDto'>;

/** The action plan of a case, computed anew, in the language of the page. */
export function useCasePlan(id: string, asked = true) {
  const { language } = useLanguage();
  return useQuery({
    enabled: asked,
    queryKey: ['case-plan', id, language],
    queryFn: ({ signal }) => answered(api.GET('/api/cases/{id}/plan', { params: { path: { id }, query: { language } }, signal })),
  });
}
