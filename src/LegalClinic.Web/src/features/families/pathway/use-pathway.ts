import { useQuery } from '@tanstack/react-query';
import { answered } from '../../../shared/api/api-error';
import { api } from '../../../shared/api/client';
import type { Schema } from '../../../shared/api/schema';
import { useLanguage } from '../../../shared/i18n/language-provider';

export type Plan = Schema<'PathwayDto'>;
export type Step = Schema<'PathwayStepDto'>;

/** What is read anew after a fact was answered. */
export const pathwayKeys = ['family-pathway', 'family-questions', 'family-matrix'] as const;

/** What is still to be asked of a family. It takes longer than the way, so it comes after it. */
export function usePathwayQuestions(id: string) {
  const { language } = useLanguage();
  return useQuery({
    queryKey: ['family-questions', id, language],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/families/{id}/pathway/questions', { params: { path: { id }, query: { language } }, signal })),
  });
}

/** The way of a family to its documents, in the language of the page. */
export function usePathway(id: string) {
  const { language } = useLanguage();
  return useQuery({
    queryKey: ['family-pathway', id, language],
    queryFn: ({ signal }) => answered(api.GET('/api/families/{id}/pathway', { params: { path: { id }, query: { language } }, signal })),
  });
}
