import { useTranslation } from 'react-i18next';
import { SelectField } from '../../../shared/fields/select-field';
import { TextField } from '../../../shared/fields/text-field';
import { useIntake } from '../intake-context';
import { memberName, withRelation } from '../people';
import { QuestionGroup } from '../question-group';

/** Who heads the household and who told what stands in the form. */
export function RolesGroup() {
  const { t } = useTranslation('intakes');
  const { draft, change, field } = useIntake();
  const people = draft.members.map((member) => ({ value: member.id, label: memberName(member) || t('people.unnamed') }));
  const { header } = draft;
  return (
    <QuestionGroup title={t('groups.roles')}>
      <SelectField
        {...field('household.headId')}
        hint={t('hints.head')}
        onChange={(headId) => change((now) => (headId ? withRelation(now, headId, 'head') : now))}
        options={people}
        value={draft.household.headId}
      />
      <SelectField
        {...field('header.informantId')}
        onChange={(informantId) => change((now) => ({ ...now, header: { ...now.header, informantId } }))}
        options={[...people, { value: 'outside', label: t('people.outside') }]}
        value={header.informantId}
      />
      {header.informantId === 'outside' && (
        <TextField
          {...field('header.informantRelation')}
          onChange={(informantRelation) => change((now) => ({ ...now, header: { ...now.header, informantRelation } }))}
          value={header.informantRelation}
        />
      )}
    </QuestionGroup>
  );
}
