import { useTranslation } from 'react-i18next';
import { ChipsField } from '../../../shared/fields/chips-field';
import { choices, sealedBarriers } from '../choices';
import { useIntake } from '../intake-context';
import { QuestionGroup } from '../question-group';
import { useChoices } from '../use-choices';

/** What keeps the family from its papers. */
export function BarriersGroup() {
  const { t } = useTranslation('intakes');
  const { word } = useChoices();
  const { draft, change, field } = useIntake();
  return (
    <QuestionGroup text={t('hints.barriers')} title={t('groups.barriers')} wide>
      <ChipsField
        {...field('barriers')}
        onChange={(barriers) => change((now) => ({ ...now, barriers }))}
        options={choices.barrier.map((value) => ({ value, label: word('barrier', value), sealed: sealedBarriers.has(value) }))}
        value={draft.barriers}
      />
    </QuestionGroup>
  );
}
