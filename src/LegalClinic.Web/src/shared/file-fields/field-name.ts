import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../api/schema';
import { useDocumentName } from '../words/use-document-name';

/** What a field is called; a paper is called by its document. */
export function useFieldName(): (about: Schema<'DifferenceAbout'>, field: string) => string {
  const { t } = useTranslation('merges');
  const documentName = useDocumentName();
  return useCallback((about, field) => (about === 'paper' ? documentName(field) : t(`field.${field}`)), [documentName, t]);
}
