import { Button, Checkbox, Paper, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChipsField } from '../../../shared/fields/chips-field';
import { ChoiceField } from '../../../shared/fields/choice-field';
import { SelectField } from '../../../shared/fields/select-field';
import { TextField } from '../../../shared/fields/text-field';
import { Icon } from '../../../shared/parts/icon';
import type { ContactDraft } from '../draft';
import { useIntake } from '../intake-context';
import classes from '../intake.module.css';
import { newContact } from '../new-draft';
import { memberName } from '../people';
import { QuestionGroup } from '../question-group';
import { useChoices } from '../use-choices';

/** Safe ways to reach the family, and what must never be done. */
export function ContactsGroup() {
  const { t } = useTranslation('intakes');
  const { options } = useChoices();
  const { draft, change, field } = useIntake();
  const people = draft.members.map((member) => ({ value: member.id, label: memberName(member) || t('people.unnamed') }));
  const set = (id: string, part: Partial<ContactDraft>) =>
    change((now) => ({ ...now, contacts: now.contacts.map((one) => (one.id === id ? { ...one, ...part } : one)) }));
  const add = (channel: ContactDraft['channel']) =>
    change((now) => ({ ...now, contacts: [...now.contacts, { ...newContact(), channel }] }));

  return (
    <QuestionGroup text={t('contacts.text')} title={t('groups.contacts')} wide>
      {draft.contacts.map((contact, index) => {
        const at = (name: string) => field(`contacts[${index}].${name}`);
        const write = (part: Partial<ContactDraft>) => set(contact.id, part);
        const box = (name: 'whatsapp' | 'safeToCall' | 'safeToMessage') => (
          <Checkbox checked={contact[name]} label={at(name).label} onChange={(event) => write({ [name]: event.currentTarget.checked })} size="md" />
        );
        const byPhone = contact.channel !== 'none' && contact.channel !== 'visit';
        return (
          <Paper aria-label={t('contacts.one', { number: index + 1 })} key={contact.id} p="md" role="group" withBorder>
            <div className={classes.columns}>
              <Stack>
                <ChoiceField {...at('channel')} onChange={(channel) => write({ channel })} options={options('channel')} value={contact.channel} />
                {byPhone && (
                  <>
                    <TextField {...at('phone')} hint={t('hints.phone')} inputMode="tel" maxLength={30} number onChange={(phone) => write({ phone })} value={contact.phone} />
                    <SelectField {...at('personId')} onChange={(personId) => write({ personId })} options={people} value={contact.personId} />
                    <TextField {...at('whose')} hint={t('hints.whose')} onChange={(whose) => write({ whose })} value={contact.whose} />
                  </>
                )}
              </Stack>
              {contact.channel !== 'none' && (
                <Stack>
                  {byPhone && (
                    <Stack gap="xs">
                      {box('safeToCall')}
                      {box('safeToMessage')}
                      {box('whatsapp')}
                    </Stack>
                  )}
                  <ChoiceField {...at('words')} onChange={(words) => write({ words })} options={options('words')} value={contact.words} />
                  <TextField {...at('hours')} hint={t('hints.hours')} onChange={(hours) => write({ hours })} value={contact.hours} />
                  <ChipsField {...at('forbidden')} onChange={(forbidden) => write({ forbidden })} options={options('forbidden')} value={contact.forbidden} />
                </Stack>
              )}
            </div>
            <Button
              leftSection={<Icon name="remove" />}
              mt="sm"
              onClick={() => change((now) => ({ ...now, contacts: now.contacts.filter((one) => one.id !== contact.id) }))}
              variant="subtle"
            >
              {t('contacts.remove')}
            </Button>
          </Paper>
        );
      })}
      <div className={classes.row}>
        <Button leftSection={<Icon name="add" />} onClick={() => add('call')} variant="default">
          {t('contacts.add')}
        </Button>
        {draft.contacts.length === 0 && (
          <Button onClick={() => add('none')} variant="default">
            {t('contacts.none')}
          </Button>
        )}
      </div>
    </QuestionGroup>
  );
}
