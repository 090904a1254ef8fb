import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../shared/fields/choice-field';
import { DateField } from '../../../shared/fields/date-field';
import { TextField } from '../../../shared/fields/text-field';
import { PlacePicker } from '../../../shared/pickers/place-picker';
import { CountryField } from '../country-field';
import { QuestionGroup } from '../question-group';
import { useChoices } from '../use-choices';
import { useMember } from './use-member';

/** When and where the person was born, as far as it is known. */
export function MemberBirthGroup({ memberId }: { memberId: string }) {
  const { t } = useTranslation('intakes');
  const { options } = useChoices();
  const { member, setBirth, field } = useMember(memberId);
  const { birth } = member;
  const { needed, ...dateProps } = field('birth.date');
  const first = birth.date.day === '1' && (birth.date.month === '7' || birth.date.month === '1');
  return (
    <QuestionGroup title={t('groups.birth')}>
      <DateField
        {...dateProps}
        hint={first ? t('hints.firstOfJuly') : undefined}
        needed={needed && member.livesWithFamily}
        onChange={(date) => setBirth({ date })}
        partial
        value={birth.date}
      />
      {!birth.date.year && (
        <TextField
          {...field('birth.aboutYears')}
          hint={t('hints.aboutYears')}
          inputMode="numeric"
          maxLength={3}
          number
          onChange={(aboutYears) => setBirth({ aboutYears })}
          value={birth.aboutYears}
        />
      )}
      <Checkbox
        checked={birth.dateUncertain}
        label={field('birth.dateUncertain').label}
        onChange={(event) => setBirth({ dateUncertain: event.currentTarget.checked })}
        size="md"
      />
      <ChoiceField {...field('birth.calendar')} onChange={(calendar) => setBirth({ calendar })} options={options('calendar')} value={birth.calendar} />
      <TextField {...field('birth.asWritten')} hint={t('hints.asWritten')} onChange={(asWritten) => setBirth({ asWritten })} value={birth.asWritten} />
      <CountryField {...field('birth.country')} onChange={(country) => setBirth({ country })} value={birth.country} />
      {birth.country === 'IRQ' && (
        <PlacePicker {...field('birth.placeCode')} onChange={(place) => setBirth({ place })} value={birth.place} />
      )}
      <TextField {...field('birth.placeText')} onChange={(placeText) => setBirth({ placeText })} value={birth.placeText} />
    </QuestionGroup>
  );
}
