import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { BodyDto, PlaceDto } from '../api/schema';
import { ChipsField } from '../fields/chips-field';
import { ChoiceField } from '../fields/choice-field';
import { fieldId } from '../fields/field-props';
import { SelectField } from '../fields/select-field';
import { TextField } from '../fields/text-field';
import { BodyPicker } from '../pickers/body-picker';
import { PlacePicker } from '../pickers/place-picker';
import { ActDate } from './act-date';
import { several, type ActField } from './act-field';

interface ActInputProps {
  field: ActField;
  /** Tells the fields of several acts on a page apart. */
  scope: string;
  value: string;
  error?: string;
  onChange: (value: string) => void;
}

/** One field of an act. */
export function ActInput({ field, scope, value, error, onChange }: ActInputProps) {
  const [body, setBody] = useState<BodyDto | null>(null);
  const [place, setPlace] = useState<PlaceDto | null>(null);
  const common = { path: `${scope}-${field.name}`, label: field.label, hint: field.hint, needed: field.needed, error };
  const options = field.options ?? [];
  switch (field.kind) {
    case 'date':
      return <ActDate {...common} onChange={onChange} value={value} />;
    case 'select':
      return <SelectField {...common} onChange={onChange} options={options} value={value} />;
    case 'choice':
      return <ChoiceField {...common} onChange={onChange} options={options} value={value} />;
    case 'chips':
      return <ChipsField {...common} onChange={(next) => onChange(next.join(','))} options={options} value={several(value)} />;
    case 'check':
      return (
        <Checkbox
          checked={value === 'yes'}
          description={field.hint}
          error={error}
          id={fieldId(common.path)}
          label={field.label}
          onChange={(event) => onChange(event.currentTarget.checked ? 'yes' : '')}
          size="md"
        />
      );
    case 'body':
      return (
        <BodyPicker
          {...common}
          onChange={(next) => {
            setBody(next);
            onChange(next?.code ?? '');
          }}
          value={value ? body : null}
        />
      );
    case 'place':
      return (
        <PlacePicker
          {...common}
          level={1}
          onChange={(next) => {
            setPlace(next);
            onChange(next?.code ?? '');
          }}
          value={value ? place : null}
        />
      );
    default:
      return (
        <TextField
          {...common}
          autoComplete={field.kind === 'secret' ? 'new-password' : undefined}
          latin={field.kind === 'latin' || field.kind === 'secret'}
          maxLength={field.maxLength}
          multiline={field.kind === 'long'}
          number={field.kind === 'number'}
          onChange={onChange}
          type={field.kind === 'secret' ? 'password' : undefined}
          value={value}
        />
      );
  }
}
