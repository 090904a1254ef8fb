import { useInfiniteQuery } from '@tanstack/react-query';
import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';
import { useLanguage } from '../../shared/i18n/language-provider';

/** Which open cases a change would alter, a few cases at a time until all were looked at. */
export function useRuleImpact(id: string, enabled: boolean) {
  const { language } = useLanguage();
  return useInfiniteQuery({
    queryKey: ['rule-impact', id, language],
    enabled,
    initialPageParam: 1,
    queryFn: ({ pageParam, signal }) =>
      answered(api.GET('/api/rule-changes/{id}/impact', { params: { path: { id }, query: { language, page: pageParam } }, signal })),
    getNextPageParam: (last, pages) => (last.checked < last.openCases ? pages.length + 1 : undefined),
  });
}
