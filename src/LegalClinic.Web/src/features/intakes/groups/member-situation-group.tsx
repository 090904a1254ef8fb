import { useTranslation } from 'react-i18next';
import { AnswerField } from '../../../shared/fields/answer-field';
import { ChipsField } from '../../../shared/fields/chips-field';
import { SelectField } from '../../../shared/fields/select-field';
import { TextField } from '../../../shared/fields/text-field';
import { CountryField } from '../country-field';
import { isAdult } from '../people';
import { QuestionGroup } from '../question-group';
import { useChoices } from '../use-choices';
import { useMember } from './use-member';

/** Marital status, register, languages, schooling and work. */
export function MemberSituationGroup({ memberId }: { memberId: string }) {
  const { t } = useTranslation('intakes');
  const { options } = useChoices();
  const { draft, member, set, field } = useMember(memberId);
  return (
    <QuestionGroup title={t('groups.situation')}>
      <AnswerField {...field('registered')} onChange={(registered) => set({ registered })} value={member.registered} />
      {(isAdult(member, draft) || member.maritalStatus) && (
        <SelectField
          {...field('maritalStatus')}
          onChange={(maritalStatus) => set({ maritalStatus })}
          options={options('maritalStatus')}
          value={member.maritalStatus}
        />
      )}
      <ChipsField {...field('languages')} onChange={(languages) => set({ languages })} options={options('spokenLanguage')} value={member.languages} />
      <CountryField {...field('nationality')} onChange={(nationality) => set({ nationality })} value={member.nationality} />
      <SelectField {...field('education')} onChange={(education) => set({ education })} options={options('education')} value={member.education} />
      <TextField {...field('occupation')} onChange={(occupation) => set({ occupation })} value={member.occupation} />
    </QuestionGroup>
  );
}
