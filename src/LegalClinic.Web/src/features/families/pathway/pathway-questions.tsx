import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../shared/api/schema';
import { ActButton } from '../../../shared/forms/act-button';
import { orNull } from '../../../shared/forms/act-field';
import { Section } from '../../../shared/parts/section';
import { answerFact } from './answer-fact';
import { PeopleNames } from './people-names';
import { pathwayKeys, usePathwayQuestions, type Plan } from './use-pathway';

/** What is still to be asked, most decisive first; only what can change the way. */
export function PathwayQuestions({ family, plan }: { family: string; plan: Plan }) {
  const { t } = useTranslation('pathways');
  const questions = usePathwayQuestions(family).data ?? [];
  if (questions.length === 0) return null;
  return (
    <Section title={t('question.title')}>
      <Text c="dimmed">{t('question.text')}</Text>
      <Stack gap="sm">
        {questions.map((question) => (
          <Question family={family} key={`${question.code}-${question.personId}-${question.otherPersonId}`} plan={plan} question={question} />
        ))}
      </Stack>
    </Section>
  );
}

function Question({ family, plan, question }: { family: string; plan: Plan; question: Schema<'QuestionDto'> }) {
  const { t } = useTranslation('pathways');
  const ids = question.otherPersonId ? [question.personId, question.otherPersonId] : [question.personId];
  const options = question.values.map((value) => ({ value, label: t(`value.${value}`) }));
  return (
    <Group gap="sm" justify="space-between" wrap="nowrap">
      <div>
        {question.question}
        {question.about !== 'household' && (
          <Text c="dimmed" size="sm">
            <PeopleNames ids={ids} plan={plan} />
          </Text>
        )}
      </div>
      <ActButton
        fields={[
          options.length > 0
            ? { name: 'value', kind: 'choice', label: question.question, options, needed: true }
            : { name: 'value', kind: 'number', label: question.question, needed: true, maxLength: 6 },
        ]}
        label={t('question.answer')}
        onAct={(values) =>
          answerFact(family, { fact: question.code, personId: question.personId, otherPersonId: question.otherPersonId ?? undefined, value: orNull(values.value) })
        }
        refresh={pathwayKeys}
      />
    </Group>
  );
}
