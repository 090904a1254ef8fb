import { Paper, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../shared/fields/choice-field';
import { YesNoField } from '../../../shared/fields/yes-no-field';
import type { ConsentSheetDraft } from '../draft';
import { useIntake } from '../intake-context';
import { memberName } from '../people';
import { QuestionGroup } from '../question-group';
import { useChoices } from '../use-choices';

/** Purpose 9, on a sheet of its own and never on the same signature. */
export function StoryGroup() {
  const { t } = useTranslation('intakes');
  const { options, word } = useChoices();
  const { draft, change, field } = useIntake();
  const set = (personId: string, part: Partial<ConsentSheetDraft>) =>
    change((now) => ({ ...now, sheets: now.sheets.map((one) => (one.personId === personId ? { ...one, ...part } : one)) }));
  return (
    <QuestionGroup text={draft.sheets.length ? t('consent.storyText') : t('consent.storyLater')} title={t('groups.story')}>
      {draft.sheets.map((sheet, index) => {
        const member = draft.members.find((one) => one.id === sheet.personId);
        return (
          <Paper aria-label={member ? memberName(member) : undefined} key={sheet.personId} p="md" role="group" withBorder>
            <Title order={3}>
              <bdi>{member ? memberName(member) : ''}</bdi>
            </Title>
            <Stack mt="xs">
              <YesNoField
                label={word('consentPurpose', 'story_for_advocacy')}
                onChange={(answer) =>
                  answer && set(sheet.personId, { answers: { ...sheet.answers, story_for_advocacy: answer } })
                }
                path={`sheets[${index}].story`}
                value={sheet.answers.story_for_advocacy ?? ''}
              />
              {sheet.answers.story_for_advocacy && (
                <ChoiceField
                  {...field(`sheets[${index}].storyMethod`)}
                  onChange={(storyMethod) => set(sheet.personId, { storyMethod })}
                  options={options('consentMethod')}
                  value={sheet.storyMethod}
                />
              )}
            </Stack>
          </Paper>
        );
      })}
    </QuestionGroup>
  );
}
