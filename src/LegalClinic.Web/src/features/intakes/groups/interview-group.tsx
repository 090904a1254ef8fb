import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../shared/fields/choice-field';
import { TextField } from '../../../shared/fields/text-field';
import { YesNoField } from '../../../shared/fields/yes-no-field';
import type { HeaderDraft } from '../draft';
import { useIntake } from '../intake-context';
import { QuestionGroup } from '../question-group';
import { useChoices } from '../use-choices';

/** How the conversation was held. */
export function InterviewGroup() {
  const { t } = useTranslation('intakes');
  const { options } = useChoices();
  const { draft, change, field } = useIntake();
  const { header } = draft;
  const set = (part: Partial<HeaderDraft>) => change((now) => ({ ...now, header: { ...now.header, ...part } }));
  return (
    <QuestionGroup title={t('groups.interview')}>
      <ChoiceField
        {...field('header.language')}
        onChange={(language) => set({ language })}
        options={options('spokenLanguage')}
        value={header.language}
      />
      <TextField
        {...field('header.interpreter')}
        hint={t('hints.interpreter')}
        onChange={(interpreter) => set({ interpreter })}
        value={header.interpreter}
      />
      <YesNoField {...field('header.privateSpace')} onChange={(privateSpace) => set({ privateSpace })} value={header.privateSpace} />
      <TextField
        {...field('header.note')}
        hint={t('hints.note')}
        maxLength={1000}
        multiline
        onChange={(note) => set({ note })}
        value={header.note}
      />
    </QuestionGroup>
  );
}
