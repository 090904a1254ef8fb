import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../shared/fields/choice-field';
import { TextField } from '../../../shared/fields/text-field';
import { isAsked } from '../asked-numbers';
import type { HouseholdDraft } from '../draft';
import { useIntake } from '../intake-context';
import { QuestionGroup } from '../question-group';
import { RegisterPageFields } from '../register-page-fields';
import { useChoices } from '../use-choices';

/** The family's page in the civil register: only when a wanted document is found by it. */
export function RegisterPageGroup() {
  const { t } = useTranslation('intakes');
  const { options } = useChoices();
  const { draft, change, field } = useIntake();
  const { household } = draft;
  const set = (part: Partial<HouseholdDraft>) => change((now) => ({ ...now, household: { ...now.household, ...part } }));
  if (!isAsked('registerPage', draft)) {
    return <QuestionGroup text={t('numbers.notAsked')} title={t('groups.registerPage')}>{null}</QuestionGroup>;
  }
  return (
    <QuestionGroup text={t('numbers.text')} title={t('groups.registerPage')}>
      <RegisterPageFields
        onChange={(registerPage) => set({ registerPage })}
        path="household.registerPage"
        value={household.registerPage}
      />
      <ChoiceField
        {...field('household.officeReach')}
        onChange={(officeReach) => set({ officeReach })}
        options={options('officeReach')}
        value={household.officeReach}
      />
      <TextField
        {...field('household.relativeDocument')}
        hint={t('hints.relativeDocument')}
        onChange={(relativeDocument) => set({ relativeDocument })}
        value={household.relativeDocument}
      />
    </QuestionGroup>
  );
}
