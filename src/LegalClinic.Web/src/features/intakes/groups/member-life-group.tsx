import { useTranslation } from 'react-i18next';
import { AnswerField } from '../../../shared/fields/answer-field';
import { ChoiceField } from '../../../shared/fields/choice-field';
import { DateField } from '../../../shared/fields/date-field';
import { SelectField } from '../../../shared/fields/select-field';
import { TextField } from '../../../shared/fields/text-field';
import { PlacePicker } from '../../../shared/pickers/place-picker';
import { QuestionGroup } from '../question-group';
import { useChoices } from '../use-choices';
import { useMember } from './use-member';

/** Whether the person lives, and only for those who are not there what is known of them. */
export function MemberLifeGroup({ memberId }: { memberId: string }) {
  const { t } = useTranslation('intakes');
  const { options } = useChoices();
  const { member, setLife, field } = useMember(memberId);
  const { life } = member;
  const { status } = life;
  const gone = status === 'dead' || status === 'missing' || status === 'detained';
  return (
    <QuestionGroup text={status === 'alive' ? undefined : t('hints.sealedGroup')} title={t('groups.life')}>
      <ChoiceField {...field('life.status')} onChange={(next) => setLife({ status: next })} options={options('lifeStatus')} value={status} />
      {status !== 'alive' && (
        <>
          <DateField {...field('life.since')} onChange={(since) => setLife({ since })} partial value={life.since} />
          <PlacePicker {...field('life.placeCode')} onChange={(place) => setLife({ place })} value={life.place} />
          <TextField {...field('life.placeText')} onChange={(placeText) => setLife({ placeText })} value={life.placeText} />
        </>
      )}
      {gone && (
        <SelectField {...field('life.proof')} onChange={(proof) => setLife({ proof })} options={options('lifeProof')} value={life.proof} />
      )}
      {(status === 'missing' || status === 'detained') && (
        <AnswerField {...field('life.reported')} onChange={(reported) => setLife({ reported })} value={life.reported} />
      )}
      {status === 'missing' && (
        <>
          <DateField
            {...field('life.declaredOn')}
            hint={t('hints.declaredOn')}
            onChange={(declaredOn) => setLife({ declaredOn })}
            value={life.declaredOn}
          />
          <AnswerField {...field('life.deathLikely')} onChange={(deathLikely) => setLife({ deathLikely })} value={life.deathLikely} />
        </>
      )}
      {(status === 'dead' || status === 'missing') && (
        <AnswerField {...field('life.witnesses')} onChange={(witnesses) => setLife({ witnesses })} value={life.witnesses} />
      )}
      {(status === 'abroad' || status === 'detained') && (
        <AnswerField {...field('life.contact')} onChange={(contact) => setLife({ contact })} value={life.contact} />
      )}
      {status === 'detained' && (
        <TextField
          {...field('life.sentenceYears')}
          inputMode="numeric"
          maxLength={3}
          number
          onChange={(sentenceYears) => setLife({ sentenceYears })}
          value={life.sentenceYears}
        />
      )}
    </QuestionGroup>
  );
}
