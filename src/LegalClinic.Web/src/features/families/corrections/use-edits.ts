import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { useFieldEdits } from './use-field-edits';

/** The changes of a file, on the page that stands in the address, with the names of people in them. */
export function useEdits(family: string) {
  const [params] = useSearchParams();
  const query = useFieldEdits(family, Math.max(1, Number(params.get('page')) || 1));
  const people = query.data?.people;
  const nameOf = useCallback((id: string) => people?.find((one) => one.id === id)?.name, [people]);
  return { query, nameOf };
}
