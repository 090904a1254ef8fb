import { useQuery } from '@tanstack/react-query';
import { answered } from '../api/api-error';
import { api } from '../api/client';

/** The document types of the catalogue: a short list, read once. */
export function useDocumentTypes() {
  return useQuery({
    queryKey: ['reference', 'document-types'],
    queryFn: ({ signal }) => answered(api.GET('/api/reference/document-types', { signal })),
    staleTime: 3_600_000,
  });
}
