import { useTranslation } from 'react-i18next';
import { ChoiceField } from './choice-field';
import type { FieldProps } from './field-props';

export type YesNo = '' | 'yes' | 'no';

interface YesNoFieldProps extends FieldProps {
  value: YesNo;
  onChange: (value: YesNo) => void;
}

/** Yes or no; nothing chosen beforehand. */
export function YesNoField(props: YesNoFieldProps) {
  const { t } = useTranslation();
  const options = (['yes', 'no'] as const).map((value) => ({ value, label: t(`answer.${value}`) }));
  return <ChoiceField {...props} options={options} />;
}
