import { useTranslation } from 'react-i18next';
import { AnswerField } from '../../../shared/fields/answer-field';
import { SelectField } from '../../../shared/fields/select-field';
import { TextField } from '../../../shared/fields/text-field';
import { SitePicker } from '../../../shared/pickers/site-picker';
import { QuestionGroup } from '../question-group';
import { useChoices } from '../use-choices';
import { useMember } from './use-member';

/** What the registration of a birth turns on (domain.md 1.4). */
export function MemberBirthFactsGroup({ memberId }: { memberId: string }) {
  const { t } = useTranslation('intakes');
  const { options } = useChoices();
  const { member, setBirth, field } = useMember(memberId);
  const { birth } = member;
  const inCamp = birth.placeKind === 'camp_iq' || birth.placeKind === 'camp_sy';
  const paperHeld = birth.notice !== '' && birth.notice !== 'none';
  return (
    <QuestionGroup text={t('hints.sealedGroup')} title={t('groups.birthFacts')}>
      <SelectField
        {...field('birth.placeKind')}
        onChange={(placeKind) => setBirth({ placeKind })}
        options={options('birthPlaceKind')}
        value={birth.placeKind}
      />
      {inCamp && <SitePicker {...field('birth.siteCode')} onChange={(site) => setBirth({ site })} value={birth.site} />}
      <SelectField {...field('birth.notice')} onChange={(notice) => setBirth({ notice })} options={options('birthNotice')} value={birth.notice} />
      {paperHeld && (
        <TextField {...field('birth.noticeNumber')} maxLength={40} number onChange={(noticeNumber) => setBirth({ noticeNumber })} value={birth.noticeNumber} />
      )}
      <AnswerField {...field('birth.witnesses')} onChange={(witnesses) => setBirth({ witnesses })} value={birth.witnesses} />
      {!member.fatherId && (
        <AnswerField
          {...field('birth.fatherKnownByMother')}
          onChange={(fatherKnownByMother) => setBirth({ fatherKnownByMother })}
          value={birth.fatherKnownByMother}
        />
      )}
      <AnswerField
        {...field('birth.paternalKinCooperate')}
        onChange={(paternalKinCooperate) => setBirth({ paternalKinCooperate })}
        value={birth.paternalKinCooperate}
      />
      <SelectField
        {...field('birth.earlierRegistration')}
        onChange={(earlierRegistration) => setBirth({ earlierRegistration })}
        options={options('earlierRegistration')}
        value={birth.earlierRegistration}
      />
    </QuestionGroup>
  );
}
