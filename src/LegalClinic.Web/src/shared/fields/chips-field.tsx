import { Chip, Input } from '@mantine/core';
import { Icon } from '../parts/icon';
import { FieldLabel } from './field-label';
import { fieldId, type FieldProps } from './field-props';
import classes from './fields.module.css';

interface ChipsFieldProps<Value extends string> extends FieldProps {
  options: readonly { value: Value; label: string; sealed?: boolean }[];
  value: readonly Value[];
  onChange: (value: Value[]) => void;
}

/** Any number of answers of a few, all in sight. */
export function ChipsField<Value extends string>(props: ChipsFieldProps<Value>) {
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
      <div aria-labelledby={`${id}-name`} className={classes.chips} id={id} role="group" tabIndex={-1}>
        <Chip.Group multiple onChange={(next) => onChange(next as Value[])} value={[...value]}>
          {options.map((option) => (
            <Chip key={option.value} value={option.value}>
              {option.label}
              {option.sealed && (
                <>
                  {' '}
                  <Icon name="lock" size={14} />
                </>
              )}
            </Chip>
          ))}
        </Chip.Group>
      </div>
    </Input.Wrapper>
  );
}
