import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from './api-error';

/** Says in the person's language what happened, what was kept and what to do. */
export function useErrorText(): (error: unknown) => string {
  const { t, i18n } = useTranslation('errors');
  return useCallback(
    (error) => {
      const code = error instanceof ApiError ? error.code : 'unexpected';
      if (i18n.exists(code, { ns: 'errors' })) return t(code);
      const status = error instanceof ApiError ? error.status : 0;
      if (i18n.exists(`http.${status}`, { ns: 'errors' })) return t(`http.${status}`);
      return t('unexpected');
    },
    [i18n, t],
  );
}
