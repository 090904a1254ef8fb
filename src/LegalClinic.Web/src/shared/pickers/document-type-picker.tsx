import { useState } from 'react';
import type { DocumentTypeDto } from '../api/schema';
import type { FieldProps } from '../fields/field-props';
import { matchesName } from './matches-name';
import { ThingPicker } from './thing-picker';
import { useDocumentTypes } from './use-document-types';

interface DocumentTypePickerProps extends FieldProps {
  value: DocumentTypeDto | null;
  onChange: (value: DocumentTypeDto | null) => void;
  /** Codes that are not offered, because they are chosen already. */
  without?: readonly string[];
}

/** A document type of the catalogue. */
export function DocumentTypePicker({ without = [], ...field }: DocumentTypePickerProps) {
  const [text, setText] = useState('');
  const query = useDocumentTypes();
  const found = (query.data ?? []).filter((type) => !without.includes(type.code) && matchesName(type, text));
  return <ThingPicker {...field} busy={query.isFetching} failed={query.isError} found={found} onSearch={setText} />;
}
