import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** The word for a value of one of the API's lists: from `words`, else from the answers of the form in `choices`. */
export function useWords(): (list: string, value: string) => string {
  const { t } = useTranslation(['words', 'choices']);
  return useCallback((list, value) => t([`words:${list}.${value}`, `choices:${list}.${value}`]), [t]);
}
