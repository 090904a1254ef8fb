import { useQuery } from '@tanstack/react-query';
import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';
import { useLanguage } from '../../shared/i18n/language-provider';

/** The words that a change may use, with their meaning. */
export function useRuleWords() {
  const { language } = useLanguage();
  return useQuery({
    queryKey: ['rule-words', language],
    queryFn: ({ signal }) => answered(api.GET('/api/rule-words', { params: { query: { language } }, signal })),
    staleTime: 600_000,
  });
}
