import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../shared/fields/choice-field';
import { SelectField } from '../../../shared/fields/select-field';
import { TextField } from '../../../shared/fields/text-field';
import type { HouseholdDraft } from '../draft';
import { useIntake } from '../intake-context';
import { QuestionGroup } from '../question-group';
import { useChoices } from '../use-choices';

/** What kind of household it is. */
export function HouseholdGroup() {
  const { t } = useTranslation('intakes');
  const { options } = useChoices();
  const { draft, change, field } = useIntake();
  const { household } = draft;
  const set = (part: Partial<HouseholdDraft>) => change((now) => ({ ...now, household: { ...now.household, ...part } }));
  return (
    <QuestionGroup title={t('groups.household')}>
      <SelectField
        {...field('household.displacementStatus')}
        onChange={(displacementStatus) => set({ displacementStatus })}
        options={options('displacementStatus')}
        value={household.displacementStatus}
      />
      <TextField
        {...field('household.sizeDeclared')}
        hint={t('hints.sizeDeclared')}
        inputMode="numeric"
        maxLength={2}
        number
        onChange={(sizeDeclared) => set({ sizeDeclared })}
        value={household.sizeDeclared}
      />
      <ChoiceField
        {...field('household.incomeBand')}
        hint={t('hints.incomeBand')}
        onChange={(incomeBand) => set({ incomeBand })}
        options={options('incomeBand')}
        value={household.incomeBand}
      />
    </QuestionGroup>
  );
}
