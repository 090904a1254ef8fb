import { useTranslation } from 'react-i18next';
import { DateField } from '../../../shared/fields/date-field';
import { SelectField } from '../../../shared/fields/select-field';
import { TextField } from '../../../shared/fields/text-field';
import { PlacePicker } from '../../../shared/pickers/place-picker';
import type { HouseholdDraft } from '../draft';
import { useIntake } from '../intake-context';
import { QuestionGroup } from '../question-group';
import { useChoices } from '../use-choices';

/** What may stand in the way or press for time. */
export function SealedHouseholdGroup() {
  const { t } = useTranslation('intakes');
  const { options } = useChoices();
  const { draft, change, field } = useIntake();
  const { household } = draft;
  const set = (part: Partial<HouseholdDraft>) => change((now) => ({ ...now, household: { ...now.household, ...part } }));
  return (
    <QuestionGroup text={t('hints.sealedGroup')} title={t('groups.plans')}>
      <SelectField
        {...field('household.securityCheck')}
        onChange={(securityCheck) => set({ securityCheck })}
        options={options('securityCheck')}
        value={household.securityCheck}
      />
      <DateField {...field('household.movePlannedOn')} onChange={(movePlannedOn) => set({ movePlannedOn })} value={household.movePlannedOn} />
      <PlacePicker
        {...field('household.movePlannedToPlace')}
        onChange={(movePlannedTo) => set({ movePlannedTo })}
        value={household.movePlannedTo}
      />
      <TextField {...field('household.kriResidency')} onChange={(kriResidency) => set({ kriResidency })} value={household.kriResidency} />
    </QuestionGroup>
  );
}
