import { Button, Paper, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AnswerField } from '../../shared/fields/answer-field';
import { ChoiceField } from '../../shared/fields/choice-field';
import { DateField } from '../../shared/fields/date-field';
import { SelectField } from '../../shared/fields/select-field';
import { TextField } from '../../shared/fields/text-field';
import { YesNoField } from '../../shared/fields/yes-no-field';
import { Icon } from '../../shared/parts/icon';
import { PlacePicker } from '../../shared/pickers/place-picker';
import type { MarriageDraft } from './draft';
import { useIntake } from './intake-context';
import classes from './intake.module.css';
import { memberName } from './people';
import { useChoices } from './use-choices';

/** One marriage with the facts its registration turns on. */
export function MarriageCard({ marriage, index }: { marriage: MarriageDraft; index: number }) {
  const { t } = useTranslation('intakes');
  const { options } = useChoices();
  const { draft, change, field } = useIntake();
  const at = (name: string) => field(`marriages[${index}].${name}`);
  const set = (part: Partial<MarriageDraft>) =>
    change((now) => ({ ...now, marriages: now.marriages.map((one) => (one.id === marriage.id ? { ...one, ...part } : one)) }));
  const remove = () => change((now) => ({ ...now, marriages: now.marriages.filter((one) => one.id !== marriage.id) }));
  const people = (not: 'male' | 'female') =>
    draft.members.filter((one) => one.sex !== not).map((one) => ({ value: one.id, label: memberName(one) || t('people.unnamed') }));
  const decided = marriage.kind === 'court' || marriage.kind === 'ratified';

  return (
    <Paper p="md" withBorder>
      <div className={classes.columns}>
        <Stack>
          <SelectField {...at('husbandId')} onChange={(husbandId) => set({ husbandId })} options={people('female')} value={marriage.husbandId} />
          <SelectField {...at('wifeId')} onChange={(wifeId) => set({ wifeId })} options={people('male')} value={marriage.wifeId} />
          <TextField {...at('order')} hint={t('hints.order')} inputMode="numeric" maxLength={1} number onChange={(order) => set({ order })} value={marriage.order} />
          <ChoiceField {...at('kind')} onChange={(kind) => set({ kind })} options={options('marriageKind')} value={marriage.kind} />
          <DateField {...at('on')} onChange={(on) => set({ on })} partial value={marriage.on} />
          <PlacePicker {...at('placeCode')} onChange={(place) => set({ place })} value={marriage.place} />
          <TextField {...at('placeText')} onChange={(placeText) => set({ placeText })} value={marriage.placeText} />
        </Stack>
        <Stack>
          <YesNoField {...at('registered')} onChange={(registered) => set({ registered })} value={marriage.registered} />
          {marriage.registered === 'yes' && (
            <DateField {...at('registeredOn')} onChange={(registeredOn) => set({ registeredOn })} value={marriage.registeredOn} />
          )}
          {decided && (
            <>
              <TextField {...at('decisionNumber')} maxLength={40} onChange={(decisionNumber) => set({ decisionNumber })} value={marriage.decisionNumber} />
              <DateField {...at('decisionOn')} onChange={(decisionOn) => set({ decisionOn })} value={marriage.decisionOn} />
            </>
          )}
          <YesNoField {...at('paperHeld')} onChange={(paperHeld) => set({ paperHeld })} value={marriage.paperHeld} />
          {!decided && <AnswerField {...at('witnesses')} onChange={(witnesses) => set({ witnesses })} value={marriage.witnesses} />}
          {!decided && (
            <YesNoField {...at('medicalTestDone')} onChange={(medicalTestDone) => set({ medicalTestDone })} value={marriage.medicalTestDone} />
          )}
          <SelectField
            {...at('regime')}
            hint={t('hints.regime')}
            onChange={(regime) => set({ regime: regime || 'unknown' })}
            options={options('marriageRegime')}
            value={marriage.regime}
          />
          <SelectField {...at('ended')} onChange={(ended) => set({ ended: ended || 'no' })} options={options('marriageEnd')} value={marriage.ended} />
          {marriage.ended !== 'no' && <DateField {...at('endedOn')} onChange={(endedOn) => set({ endedOn })} value={marriage.endedOn} />}
        </Stack>
      </div>
      <Button leftSection={<Icon name="remove" />} mt="sm" onClick={remove} variant="subtle">
        {t('marriages.remove')}
      </Button>
    </Paper>
  );
}
