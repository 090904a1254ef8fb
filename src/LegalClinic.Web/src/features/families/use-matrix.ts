import { useQuery } from '@tanstack/react-query';
import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';
import { useLanguage } from '../../shared/i18n/language-provider';

/** What is read anew after a cell was changed. */
export const matrixKeys = ['family-matrix', 'family-pathway', 'family'] as const;

/** Every member of a family and every document. */
export function useMatrix(id: string) {
  const { language } = useLanguage();
  return useQuery({
    queryKey: ['family-matrix', id, language],
    queryFn: ({ signal }) => answered(api.GET('/api/families/{id}/matrix', { params: { path: { id }, query: { language } }, signal })),
  });
}
