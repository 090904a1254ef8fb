import { useMemo } from 'react';
import type { FieldProps } from '../../shared/fields/field-props';
import { SelectField } from '../../shared/fields/select-field';
import { useTranslation } from 'react-i18next';

/** ISO 3166-1 alpha-3: the countries that families of the clinic name, others as "other" (ISO 3166 user-assigned XXX). */
const countries = ['IRQ', 'SYR', 'TUR', 'IRN', 'JOR', 'LBN', 'KWT', 'SAU', 'EGY', 'TUN', 'MAR', 'RUS', 'AZE', 'KAZ', 'DEU', 'SWE', 'XXX'] as const;

interface CountryFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
}

/** A country by its code. */
export function CountryField({ value, onChange, ...field }: CountryFieldProps) {
  const { t } = useTranslation('choices');
  const options = useMemo(() => countries.map((code) => ({ value: code as string, label: t(`country.${code}`) })), [t]);
  return <SelectField {...field} onChange={onChange} options={options} value={value} />;
}
