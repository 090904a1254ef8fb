import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../shared/fields/choice-field';
import { SelectField } from '../../../shared/fields/select-field';
import { memberName, withParentNames, withRelation } from '../people';
import { QuestionGroup } from '../question-group';
import { useChoices } from '../use-choices';
import { useMember } from './use-member';

/** Who the person is in the family; the parents are chosen here first, since the names follow from them. */
export function MemberRelationGroup({ memberId }: { memberId: string }) {
  const { t } = useTranslation('intakes');
  const { options } = useChoices();
  const { draft, change, member, set, field } = useMember(memberId);
  const parents = (sex: 'male' | 'female') =>
    draft.members
      .filter((one) => one.id !== memberId && one.sex !== (sex === 'male' ? 'female' : 'male'))
      .map((one) => ({ value: one.id, label: memberName(one) || t('people.unnamed') }));
  const find = (id: string) => draft.members.find((one) => one.id === id);
  return (
    <QuestionGroup title={t('groups.relation')}>
      <SelectField
        {...field('relation')}
        onChange={(relation) => change((now) => withRelation(now, memberId, relation))}
        options={options('relation')}
        value={member.relation}
      />
      <ChoiceField {...field('sex')} onChange={(sex) => set({ sex })} options={options('sex')} value={member.sex} />
      <SelectField
        {...field('fatherId')}
        hint={t('hints.father')}
        onChange={(fatherId) => set({ ...withParentNames(member, find(fatherId)), fatherId })}
        options={parents('male')}
        value={member.fatherId}
      />
      <SelectField
        {...field('motherId')}
        onChange={(motherId) => set({ ...withParentNames(member, undefined, find(motherId)), motherId })}
        options={parents('female')}
        value={member.motherId}
      />
    </QuestionGroup>
  );
}
