import { useQuery } from '@tanstack/react-query';
import { listDocumentTypes } from '../reference/field-pack';

/** The document types of the catalogue: a short list, read once. */
export function useDocumentTypes() {
  return useQuery({ queryKey: ['reference', 'document-types'], queryFn: ({ signal }) => listDocumentTypes(signal), staleTime: 3_600_000 });
}
