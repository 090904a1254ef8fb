import { Button, Paper, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../shared/fields/date-field';
import { SelectField } from '../../../shared/fields/select-field';
import { TextField } from '../../../shared/fields/text-field';
import { Icon } from '../../../shared/parts/icon';
import { PlacePicker } from '../../../shared/pickers/place-picker';
import { SitePicker } from '../../../shared/pickers/site-picker';
import type { StayDraft } from '../draft';
import { useIntake } from '../intake-context';
import classes from '../intake.module.css';
import { newStay } from '../new-draft';
import { QuestionGroup } from '../question-group';
import { useChoices } from '../use-choices';

/** The way of displacement, one stay after the other. */
export function StaysGroup() {
  const { t } = useTranslation('intakes');
  const { options } = useChoices();
  const { draft, change, field } = useIntake();
  const set = (id: string, part: Partial<StayDraft>) =>
    change((now) => ({ ...now, displacement: now.displacement.map((stay) => (stay.id === id ? { ...stay, ...part } : stay)) }));
  return (
    <QuestionGroup text={t('stays.text')} title={t('groups.stays')} wide>
      {draft.displacement.map((stay, index) => {
        const at = (name: string) => field(`displacement[${index}].${name}`);
        const write = (part: Partial<StayDraft>) => set(stay.id, part);
        return (
          <Paper aria-label={t('stays.one', { number: index + 1 })} key={stay.id} p="md" role="group" withBorder>
            <div className={classes.columns}>
              <Stack>
                <PlacePicker {...at('fromPlaceCode')} onChange={(from) => write({ from })} value={stay.from} />
                <PlacePicker {...at('toPlaceCode')} onChange={(to) => write({ to })} value={stay.to} />
                <SitePicker {...at('toSiteCode')} onChange={(toSite) => write({ toSite })} value={stay.toSite} />
                <SitePicker {...at('fromSiteCode')} onChange={(fromSite) => write({ fromSite })} value={stay.fromSite} />
              </Stack>
              <Stack>
                <SelectField {...at('reason')} onChange={(reason) => write({ reason })} options={options('displacementReason')} value={stay.reason} />
                <DateField {...at('arrivedOn')} onChange={(arrivedOn) => write({ arrivedOn })} partial value={stay.arrivedOn} />
                <DateField {...at('leftOn')} onChange={(leftOn) => write({ leftOn })} partial value={stay.leftOn} />
                {stay.reason === 'return' && (
                  <TextField {...at('returnProof')} onChange={(returnProof) => write({ returnProof })} value={stay.returnProof} />
                )}
                <TextField
                  {...at('obstacleToReturn')}
                  multiline
                  onChange={(obstacleToReturn) => write({ obstacleToReturn })}
                  value={stay.obstacleToReturn}
                />
              </Stack>
            </div>
            <Button
              leftSection={<Icon name="remove" />}
              mt="sm"
              onClick={() => change((now) => ({ ...now, displacement: now.displacement.filter((one) => one.id !== stay.id) }))}
              variant="subtle"
            >
              {t('stays.remove')}
            </Button>
          </Paper>
        );
      })}
      <Button
        leftSection={<Icon name="add" />}
        onClick={() => change((now) => ({ ...now, displacement: [...now.displacement, newStay()] }))}
        style={{ alignSelf: 'flex-start' }}
        variant="default"
      >
        {t('stays.add')}
      </Button>
    </QuestionGroup>
  );
}
