import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered } from '../../../shared/api/api-error';
import { api } from '../../../shared/api/client';

export const fieldEditsKey = 'field-edits';
/** Rows of a page, as the server cuts them (ListFieldEdits.cs). */
export const editsPageSize = 20;

/** Who changed what in a file, and what waits for a person. */
export function useFieldEdits(family: string, page: number) {
  return useQuery({
    queryKey: [fieldEditsKey, family, page],
    queryFn: ({ signal }) => answered(api.GET('/api/families/{id}/field-edits', { params: { path: { id: family }, query: { page } }, signal })),
    placeholderData: keepPreviousData,
  });
}
