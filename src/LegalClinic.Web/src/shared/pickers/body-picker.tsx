import { useState } from 'react';
import type { BodyDto } from '../api/schema';
import type { FieldProps } from '../fields/field-props';
import { matchesName } from './matches-name';
import { ThingPicker } from './thing-picker';
import { useBodies } from './use-bodies';

interface BodyPickerProps extends FieldProps {
  value: BodyDto | null;
  onChange: (value: BodyDto | null) => void;
}

/** A government body or a court. */
export function BodyPicker(field: BodyPickerProps) {
  const [text, setText] = useState('');
  const query = useBodies();
  const found = (query.data ?? []).filter((body) => matchesName(body, text));
  return <ThingPicker {...field} busy={query.isFetching} failed={query.isError} found={found} onSearch={setText} />;
}
