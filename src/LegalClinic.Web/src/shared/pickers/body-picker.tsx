import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered } from '../api/api-error';
import { api } from '../api/client';
import type { BodyDto } from '../api/schema';
import type { FieldProps } from '../fields/field-props';
import { matchesName } from './matches-name';
import { ThingPicker } from './thing-picker';

interface BodyPickerProps extends FieldProps {
  value: BodyDto | null;
  onChange: (value: BodyDto | null) => void;
}

/** A government body or a court. */
export function BodyPicker(field: BodyPickerProps) {
  const [text, setText] = useState('');
  const query = useQuery({
    queryKey: ['reference', 'bodies'],
    queryFn: ({ signal }) => answered(api.GET('/api/reference/bodies', { signal })),
    staleTime: 3_600_000,
  });
  const found = (query.data ?? []).filter((body) => matchesName(body, text));
  return <ThingPicker {...field} busy={query.isFetching} failed={query.isError} found={found} onSearch={setText} />;
}
