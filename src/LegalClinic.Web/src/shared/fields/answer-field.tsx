import { useTranslation } from 'react-i18next';
import type { Answer } from '../api/schema';
import { ChoiceField } from './choice-field';
import type { FieldProps } from './field-props';

interface AnswerFieldProps extends FieldProps {
  value: Answer;
  onChange: (value: Answer) => void;
}

/** Yes, no, or honestly unknown. */
export function AnswerField(props: AnswerFieldProps) {
  const { t } = useTranslation();
  const options = (['yes', 'no', 'unknown'] as const).map((value) => ({ value, label: t(`answer.${value}`) }));
  return <ChoiceField {...props} options={options} />;
}
