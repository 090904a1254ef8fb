import { Input, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { monthNames } from '../i18n/dates';
import { showDigits, toWesternDigits } from '../i18n/digits';
import { useLanguage } from '../i18n/language-provider';
import { FieldLabel } from './field-label';
import { fieldId, type FieldProps } from './field-props';
import classes from './fields.module.css';
import { dateState, type PartialDate } from './partial-date';

interface DateFieldProps extends FieldProps {
  value: PartialDate;
  onChange: (value: PartialDate) => void;
  /** The year alone, or month and year, is an answer too. */
  partial?: boolean;
}

/** A date in three boxes, day first, months by the names used in Iraq. */
export function DateField({ path, label, hint, error, needed, sealed, value, onChange, partial }: DateFieldProps) {
  const { t } = useTranslation();
  const { language, digits } = useLanguage();
  const id = fieldId(path);
  const state = dateState(value);
  const own = state === 'wrong' && value.year.length >= 4 ? t('field.dateWrong') : undefined;
  const open = state === 'partial' && !partial ? t('field.dateOpen') : undefined;
  const part = (name: 'day' | 'year', length: number, partId: string) => (
    <TextInput
      autoComplete="off"
      classNames={{ input: classes.fromLeft }}
      error={Boolean(error ?? own)}
      id={partId}
      inputMode="numeric"
      label={t(name === 'day' ? 'field.day' : 'field.year')}
      maxLength={length}
      onChange={(event) => onChange({ ...value, [name]: toWesternDigits(event.currentTarget.value).replace(/\D/g, '') })}
      value={showDigits(value[name], digits)}
    />
  );
  const months = (monthNames[language] ?? []).map((month, index) => ({
    value: String(index + 1),
    label: `${showDigits(index + 1, digits)} · ${month}`,
  }));

  return (
    <Input.Wrapper
      description={hint ?? (partial ? t('field.datePartial') : undefined)}
      error={error ?? own ?? open}
      label={<FieldLabel label={label} needed={needed} sealed={sealed} />}
      labelElement="div"
      labelProps={{ id: `${id}-name` }}
    >
      <div aria-labelledby={`${id}-name`} className={classes.dateParts} role="group">
        {part('day', 2, id)}
        <NativeSelect
          data={[{ value: '', label: t('field.choose') }, ...months]}
          error={Boolean(error ?? own)}
          id={`${id}-month`}
          label={t('field.month')}
          onChange={(event) => onChange({ ...value, month: event.currentTarget.value })}
          value={value.month}
        />
        {part('year', 4, `${id}-year`)}
      </div>
    </Input.Wrapper>
  );
}
