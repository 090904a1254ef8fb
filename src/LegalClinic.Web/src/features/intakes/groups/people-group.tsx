import { Button, Group, Paper, Text } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { fieldId } from '../../../shared/fields/field-props';
import { Icon } from '../../../shared/parts/icon';
import { NumberText } from '../../../shared/parts/number-text';
import { PersonName } from '../../../shared/parts/person-name';
import { UndoBar, type Undoable } from '../../../shared/parts/undo-bar';
import type { MemberDraft } from '../draft';
import { useIntake } from '../intake-context';
import classes from '../intake.module.css';
import { newMember } from '../new-draft';
import { ageOf, memberName, withoutMember } from '../people';
import { QuestionGroup } from '../question-group';
import { useChoices } from '../use-choices';

/** The members, and absent parents or spouses kept for the links. */
export function PeopleGroup() {
  const { t } = useTranslation('intakes');
  const { word } = useChoices();
  const { draft, change } = useIntake();
  const [, setParams] = useSearchParams();
  const [removed, setRemoved] = useState<Undoable | null>(null);
  const forget = useCallback(() => setRemoved(null), []);
  const open = (memberId: string) => setParams({ step: 'people', member: memberId });
  const add = (livesWithFamily: boolean) => {
    const fresh = newMember(livesWithFamily);
    const script = draft.header.language === 'sorani' ? 'kurdish' : 'arabic';
    const member = { ...fresh, name: { ...fresh.name, script } } satisfies MemberDraft;
    change((now) => ({ ...now, members: [...now.members, member] }));
    open(member.id);
  };
  const remove = (member: MemberDraft) => {
    const before = draft;
    change((now) => withoutMember(now, member.id));
    setRemoved({ text: t('people.removed', { name: memberName(member) || t('people.unnamed') }), undo: () => change(() => before) });
  };

  return (
    <QuestionGroup text={t('people.text')} title={t('groups.people')} wide>
      <ul className={classes.plainList} id={fieldId('members')} tabIndex={-1}>
        {draft.members.map((member) => {
          const age = ageOf(member, draft);
          return (
            <Paper component="li" key={member.id} p="sm" withBorder>
              <Group justify="space-between">
                <div>
                  {member.name.given ? <PersonName name={member.name} strong /> : <Text c="dimmed">{t('people.unnamed')}</Text>}
                  <Text c="dimmed" size="sm">
                    {member.relation ? word('relation', member.relation) : t('people.noRelation')}
                    {age !== undefined && (
                      <>
                        {' · '}
                        {t('people.age')} <NumberText value={age} />
                      </>
                    )}
                    {!member.livesWithFamily && <> · {t('people.absent')}</>}
                  </Text>
                </div>
                <Group gap="xs">
                  <Button leftSection={<Icon name="edit" />} onClick={() => open(member.id)} variant="default">
                    {t('common:action.edit')}
                  </Button>
                  <Button leftSection={<Icon name="remove" />} onClick={() => remove(member)} variant="subtle">
                    {t('common:action.delete')}
                  </Button>
                </Group>
              </Group>
            </Paper>
          );
        })}
      </ul>
      <UndoBar act={removed} onGone={forget} />
      <Group>
        <Button leftSection={<Icon name="add" />} onClick={() => add(true)}>
          {t('people.add')}
        </Button>
        <Button leftSection={<Icon name="add" />} onClick={() => add(false)} variant="default">
          {t('people.addAbsent')}
        </Button>
      </Group>
    </QuestionGroup>
  );
}
