import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { SiteDto } from '../api/schema';
import type { FieldProps } from '../fields/field-props';
import { findSites } from '../reference/field-pack';
import { ThingPicker } from './thing-picker';
import { useTypedText } from './use-typed-text';

interface SitePickerProps extends FieldProps {
  value: SiteDto | null;
  onChange: (value: SiteDto | null) => void;
}

/** A camp or a centre, searched while typing. */
export function SitePicker(field: SitePickerProps) {
  const [text, setText] = useTypedText();
  const query = useQuery({
    queryKey: ['reference', 'sites', { text }],
    queryFn: ({ signal }) => findSites(text, signal),
    staleTime: 3_600_000,
    placeholderData: keepPreviousData,
  });
  return <ThingPicker {...field} busy={query.isFetching} failed={query.isError} found={query.data ?? []} onSearch={setText} />;
}
