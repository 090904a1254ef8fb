import { TextField } from '../../shared/fields/text-field';

interface PinFieldProps {
  path: string;
  label: string;
  hint?: string;
  error?: string;
  value: string;
  isNew?: boolean;
  onChange: (value: string) => void;
}

/** A PIN, typed unseen in any digits. */
export function PinField({ path, label, hint, error, value, isNew, onChange }: PinFieldProps) {
  return (
    <TextField
      autoComplete={isNew ? 'new-password' : 'off'}
      error={error}
      hint={hint}
      inputMode="numeric"
      label={label}
      latin
      maxLength={32}
      onChange={onChange}
      path={path}
      type="password"
      value={value}
    />
  );
}
