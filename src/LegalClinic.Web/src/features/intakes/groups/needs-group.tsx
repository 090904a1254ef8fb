import { useTranslation } from 'react-i18next';
import type { SpecificNeed } from '../../../shared/api/schema';
import { ChipsField } from '../../../shared/fields/chips-field';
import { useIntake } from '../intake-context';
import { memberName } from '../people';
import { QuestionGroup } from '../question-group';
import { useChoices } from '../use-choices';

/** Specific needs of each person, as plain chips. */
export function NeedsGroup() {
  const { t } = useTranslation('intakes');
  const { options } = useChoices();
  const { draft, change } = useIntake();
  const members = draft.members.filter((member) => member.livesWithFamily);
  const set = (personId: string, needs: SpecificNeed[]) =>
    change((now) => ({
      ...now,
      needs: [...now.needs.filter((one) => one.personId !== personId), ...needs.map((need) => ({ personId, need }))],
    }));
  return (
    <QuestionGroup text={members.length ? t('hints.needs') : t('papers.noMembers')} title={t('groups.needs')} wide>
      {members.map((member) => (
        <ChipsField
          key={member.id}
          label={memberName(member) || t('people.unnamed')}
          onChange={(needs) => set(member.id, needs)}
          options={options('need')}
          path={`needs-${member.id}`}
          value={draft.needs.filter((one) => one.personId === member.id).map((one) => one.need)}
        />
      ))}
    </QuestionGroup>
  );
}
