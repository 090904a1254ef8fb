import { Chip, Input } from '@mantine/core';
import { FieldLabel } from './field-label';
import { fieldId, type FieldProps } from './field-props';
import classes from './fields.module.css';

interface ChoiceFieldProps<Value extends string> extends FieldProps {
  options: readonly { value: Value; label: string }[];
  value: Value | '';
  onChange: (value: Value) => void;
}

/** One answer of a few, all in sight. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { path, label, hint, error, needed, sealed, options, value, onChange } = props;
  const id = fieldId(path);
  return (
    <Input.Wrapper
      description={hint}
      error={error}
      id={id}
      label={<FieldLabel label={label} needed={needed} sealed={sealed} />}
      labelElement="div"
      labelProps={{ id: `${id}-name` }}
    >
      <div aria-labelledby={`${id}-name`} className={classes.chips} id={id} role="radiogroup" tabIndex={-1}>
        <Chip.Group onChange={(next: string) => onChange(next as Value)} value={value as string}>
          {options.map((option) => (
            <Chip key={option.value} name={id} value={option.value}>
              {option.label}
            </Chip>
          ))}
        </Chip.Group>
      </div>
    </Input.Wrapper>
  );
}
