import { ChoiceField } from '../../shared/fields/choice-field';
import { TextField } from '../../shared/fields/text-field';
import { PlacePicker } from '../../shared/pickers/place-picker';
import type { RegisterPageDraft } from './draft';
import { useIntake } from './intake-context';
import classes from './intake.module.css';
import { useChoices } from './use-choices';

interface RegisterPageFieldsProps {
  path: string;
  value: RegisterPageDraft;
  onChange: (value: RegisterPageDraft) => void;
}

/** A page of the civil register; numbers are kept as text (domain.md 9.4). */
export function RegisterPageFields({ path, value, onChange }: RegisterPageFieldsProps) {
  const { options } = useChoices();
  const { field } = useIntake();
  const at = (name: string) => field(`${path}.${name}`);
  const set = (part: Partial<RegisterPageDraft>) => onChange({ ...value, ...part });
  return (
    <>
      <PlacePicker {...at('governorateCode')} level={1} onChange={(governorate) => set({ governorate, district: null })} value={value.governorate} />
      <PlacePicker
        {...at('districtCode')}
        disabled={!value.governorate}
        level={2}
        onChange={(district) => set({ district })}
        parent={value.governorate?.code}
        value={value.district}
      />
      <div className={classes.three}>
        <TextField {...at('registerNumber')} maxLength={12} number onChange={(registerNumber) => set({ registerNumber })} value={value.registerNumber} />
        <TextField {...at('pageNumber')} maxLength={8} number onChange={(pageNumber) => set({ pageNumber })} value={value.pageNumber} />
        <TextField {...at('familyNumber')} maxLength={30} number onChange={(familyNumber) => set({ familyNumber })} value={value.familyNumber} />
      </div>
      <ChoiceField {...at('archive')} onChange={(archive) => set({ archive })} options={options('archive')} value={value.archive} />
    </>
  );
}
