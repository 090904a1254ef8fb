import { useCallback } from 'react';
import { useName } from '../i18n/use-name';
import { useDocumentTypes } from '../pickers/use-document-types';

/** Names a document type by its code. */
export function useDocumentName(): (code: string) => string {
  const nameOf = useName();
  const types = useDocumentTypes().data;
  return useCallback(
    (code) => {
      const type = types?.find((one) => one.code === code);
      return type ? nameOf(type) : code;
    },
    [nameOf, types],
  );
}
