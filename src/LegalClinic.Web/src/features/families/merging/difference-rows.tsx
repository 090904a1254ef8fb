import { Radio, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../shared/api/schema';
import { keyOf, type Choices } from './decisions';
import { useFieldName } from '../../../shared/file-fields/field-name';
import { FieldValue } from '../../../shared/file-fields/field-value';
import classes from './merging.module.css';

interface DifferenceRowsProps {
  fields: readonly Schema<'ComparedField'>[];
  choices: Choices;
  numbers: { kept: string; other: string };
  personName: (id: string) => string | undefined;
  onChoose: (field: Schema<'ComparedField'>, side: Schema<'FileSide'>) => void;
}

/** What two files say differently: both values beside each other, on a phone one above the other; nothing is chosen beforehand. */
export function DifferenceRows({ fields, choices, numbers, personName, onChoose }: DifferenceRowsProps) {
  const { t } = useTranslation('merges');
  const fieldName = useFieldName();
  return (
    <Stack gap="sm">
      {fields.map((field) => (
        <Radio.Group
          key={keyOf(field)}
          label={<Text component="span" fw={600}>{fieldName(field.about, field.field)}</Text>}
          onChange={(side) => onChoose(field, side as Schema<'FileSide'>)}
          value={choices.get(keyOf(field)) ?? null}
        >
          <div className={classes.sides}>
            {(['kept', 'absorbed'] as const).map((side) => (
              <Radio
                className={classes.side}
                description={t('inFile', { number: side === 'kept' ? numbers.kept : numbers.other })}
                key={side}
                label={<FieldValue field={field.field} personName={personName} text={side === 'kept' ? field.kept : field.other} />}
                value={side}
              />
            ))}
          </div>
        </Radio.Group>
      ))}
    </Stack>
  );
}
