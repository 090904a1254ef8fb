import { Textarea, TextInput } from '@mantine/core';
import type { HTMLInputAutoCompleteAttribute } from 'react';
import { showDigits, toWesternDigits } from '../i18n/digits';
import { useLanguage } from '../i18n/language-provider';
import { FieldLabel } from './field-label';
import { fieldId, type FieldProps } from './field-props';
import classes from './fields.module.css';

interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  /** A number kept as text: any digits are taken, 012 is kept, it reads from the left. */
  number?: boolean;
  /** Latin letters: reads from the left. */
  latin?: boolean;
  multiline?: boolean;
  maxLength?: number;
  inputMode?: 'text' | 'numeric' | 'tel';
  autoComplete?: HTMLInputAutoCompleteAttribute;
  type?: 'text' | 'password';
}

/** One line or a few lines of text. */
export function TextField(props: TextFieldProps) {
  const { path, label, hint, error, needed, sealed, value, onChange, number, latin, multiline, maxLength, inputMode, autoComplete, type } = props;
  const { digits } = useLanguage();
  const common = {
    id: fieldId(path),
    label: <FieldLabel label={label} needed={needed} sealed={sealed} />,
    description: hint,
    error,
    value: number ? showDigits(value, digits) : value,
    maxLength: maxLength ?? 200,
    classNames: number || latin ? { input: classes.fromLeft } : undefined,
    autoComplete: autoComplete ?? 'off',
    'aria-required': needed,
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange(number ? toWesternDigits(event.currentTarget.value) : event.currentTarget.value),
  };
  if (multiline) return <Textarea {...common} autosize maxRows={8} minRows={2} />;
  return <TextInput {...common} inputMode={inputMode} type={type} />;
}
