import { useState } from 'react';
import { DateField } from '../fields/date-field';
import type { FieldProps } from '../fields/field-props';
import { fromIso, fullDay } from '../fields/partial-date';

interface ActDateProps extends FieldProps {
  /** ISO day or empty. */
  value: string;
  onChange: (value: string) => void;
}

/** A day; what is only half typed counts as empty. */
export function ActDate({ value, onChange, ...field }: ActDateProps) {
  const [typed, setTyped] = useState(() => fromIso(value));
  return (
    <DateField
      {...field}
      onChange={(next) => {
        setTyped(next);
        onChange(fullDay(next) ?? '');
      }}
      value={typed}
    />
  );
}
