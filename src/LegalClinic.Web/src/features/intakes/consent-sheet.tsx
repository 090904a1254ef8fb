import { Button, Paper, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ConsentPurpose } from '../../shared/api/schema';
import { AnswerField } from '../../shared/fields/answer-field';
import { ChoiceField } from '../../shared/fields/choice-field';
import { SelectField } from '../../shared/fields/select-field';
import { TextField } from '../../shared/fields/text-field';
import { YesNoField, type YesNo } from '../../shared/fields/yes-no-field';
import { Icon } from '../../shared/parts/icon';
import { choices } from './choices';
import type { ConsentSheetDraft } from './draft';
import { useIntake } from './intake-context';
import classes from './intake.module.css';
import { isAdult, memberName } from './people';
import { useChoices } from './use-choices';

const onSheetOne = choices.consentPurpose.filter((purpose) => purpose !== 'story_for_advocacy');

/** One person's answers to purposes 1 to 8. "No" never lessens the help. */
export function ConsentSheet({ sheet, index }: { sheet: ConsentSheetDraft; index: number }) {
  const { t } = useTranslation('intakes');
  const { options, word } = useChoices();
  const { draft, change, field } = useIntake();
  const member = draft.members.find((one) => one.id === sheet.personId);
  const at = (name: string) => field(`sheets[${index}].${name}`);
  const set = (part: Partial<ConsentSheetDraft>) =>
    change((now) => ({ ...now, sheets: now.sheets.map((one) => (one.personId === sheet.personId ? { ...one, ...part } : one)) }));
  const answer = (purpose: ConsentPurpose, value: YesNo) => value && set({ answers: { ...sheet.answers, [purpose]: value } });
  const minor = member && !isAdult(member, draft);
  const grown = draft.members
    .filter((one) => one.id !== sheet.personId && isAdult(one, draft))
    .map((one) => ({ value: one.id, label: memberName(one) }));

  return (
    <Paper aria-label={member ? memberName(member) : undefined} p="md" role="group" withBorder>
      <Title order={3}>
        <bdi>{member ? memberName(member) : ''}</bdi>
      </Title>
      <div className={classes.columns}>
        <Stack mt="xs">
          {onSheetOne.map((purpose) => (
            <YesNoField
              error={purpose === 'keep_data' ? at('keep_data').error : undefined}
              key={purpose}
              label={word('consentPurpose', purpose)}
              needed={purpose === 'keep_data'}
              onChange={(value) => answer(purpose, value)}
              path={`sheets[${index}].${purpose}`}
              value={sheet.answers[purpose] ?? ''}
            />
          ))}
        </Stack>
        <Stack mt="xs">
          <ChoiceField {...at('method')} onChange={(method) => set({ method })} options={options('consentMethod')} value={sheet.method} />
          <SelectField {...at('language')} onChange={(language) => set({ language })} options={options('spokenLanguage')} value={sheet.language} />
          <TextField {...at('explainedBy')} onChange={(explainedBy) => set({ explainedBy })} value={sheet.explainedBy} />
          {minor && (
            <>
              <SelectField {...at('guardianId')} onChange={(guardianId) => set({ guardianId })} options={grown} value={sheet.guardianId} />
              <AnswerField {...at('childAssent')} onChange={(childAssent) => set({ childAssent })} value={sheet.childAssent} />
            </>
          )}
        </Stack>
      </div>
      <Button
        leftSection={<Icon name="remove" />}
        mt="sm"
        onClick={() => change((now) => ({ ...now, sheets: now.sheets.filter((one) => one.personId !== sheet.personId) }))}
        variant="subtle"
      >
        {t('consent.remove')}
      </Button>
    </Paper>
  );
}
