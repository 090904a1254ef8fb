import { useTranslation } from 'react-i18next';
import { DateField } from '../../../shared/fields/date-field';
import { TextField } from '../../../shared/fields/text-field';
import { SitePicker } from '../../../shared/pickers/site-picker';
import type { HeaderDraft } from '../draft';
import { useIntake } from '../intake-context';
import { QuestionGroup } from '../question-group';

/** When and where the family was met. */
export function MeetingGroup() {
  const { t } = useTranslation('intakes');
  const { draft, change, field } = useIntake();
  const { header } = draft;
  const set = (part: Partial<HeaderDraft>) => change((now) => ({ ...now, header: { ...now.header, ...part } }));
  return (
    <QuestionGroup title={t('groups.meeting')}>
      <DateField {...field('header.interviewedOn')} onChange={(interviewedOn) => set({ interviewedOn })} value={header.interviewedOn} />
      <SitePicker {...field('header.siteCode')} hint={t('hints.siteOnly')} onChange={(site) => set({ site })} value={header.site} />
      <TextField {...field('header.referredBy')} onChange={(referredBy) => set({ referredBy })} value={header.referredBy} />
    </QuestionGroup>
  );
}
