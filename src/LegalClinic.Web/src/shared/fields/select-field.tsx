import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FieldLabel } from './field-label';
import { fieldId, type FieldProps } from './field-props';

interface SelectFieldProps<Value extends string> extends FieldProps {
  options: readonly { value: Value; label: string }[];
  value: Value | '';
  onChange: (value: Value | '') => void;
}

/** One answer of many, with the device's own list. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { path, label, hint, error, needed, sealed, options, value, onChange } = props;
  const { t } = useTranslation();
  return (
    <NativeSelect
      aria-required={needed}
      data={[{ value: '', label: t('field.choose') }, ...options]}
      description={hint}
      error={error}
      id={fieldId(path)}
      label={<FieldLabel label={label} needed={needed} sealed={sealed} />}
      onChange={(event) => onChange(event.currentTarget.value as Value | '')}
      value={value}
    />
  );
}
