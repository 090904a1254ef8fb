import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { plainPath } from './field-facts';

const lists: ReadonlySet<string> = new Set(['members', 'wants', 'contacts', 'consents']);

/** The label of the field at a path. */
export function useFieldText(): (path: string) => string {
  const { t, i18n } = useTranslation('intakes');
  return useCallback(
    (path) => {
      const key = plainPath(path);
      if (lists.has(key)) return t(`lists.${key}`);
      return t(i18n.exists(`intakes:fields.${key}`) ? `fields.${key}` : 'fields.other');
    },
    [i18n, t],
  );
}
