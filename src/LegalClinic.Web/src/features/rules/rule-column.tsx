import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../shared/fields/choice-field';
import { SelectField } from '../../shared/fields/select-field';
import { TextField } from '../../shared/fields/text-field';
import { useName } from '../../shared/i18n/use-name';
import { useBodies } from '../../shared/pickers/use-bodies';
import { columnInput } from './rule-values';

interface RuleColumnProps {
  /** Name of the column. */
  name: string;
  value: string;
  error?: string;
  onChange: (value: string) => void;
}

const strengths = ['H', 'S', 'E'] as const;

/** One column of a rule, with a short help where it is written in the grammar. */
export function RuleColumn({ name, value, error, onChange }: RuleColumnProps) {
  const { t, i18n } = useTranslation('rules');
  const nameOf = useName();
  const bodies = useBodies().data ?? [];
  const common = { path: `values.${name}`, label: t(`column.${name}`), hint: i18n.exists(`rules:hint.${name}`) ? t(`hint.${name}`) : undefined, error, onChange };
  switch (columnInput(name)) {
    case 'number':
      return <TextField {...common} maxLength={9} number value={value} />;
    case 'body':
      return <SelectField {...common} options={bodies.map((body) => ({ value: body.code, label: nameOf(body) }))} value={value} />;
    case 'strength':
      return <ChoiceField {...common} options={strengths.map((one) => ({ value: one as string, label: t(`strength.${one}`) }))} value={value} />;
    case 'wording':
      return <TextField {...common} latin={name.endsWith('_en')} maxLength={1000} multiline value={value} />;
    default:
      return <TextField {...common} latin maxLength={1000} multiline value={value} />;
  }
}
