import { useTranslation } from 'react-i18next';
import { TextField } from '../../../shared/fields/text-field';
import { PlacePicker } from '../../../shared/pickers/place-picker';
import { SitePicker } from '../../../shared/pickers/site-picker';
import type { HouseholdDraft } from '../draft';
import { useIntake } from '../intake-context';
import classes from '../intake.module.css';
import { QuestionGroup } from '../question-group';

/** Where the family lives. */
export function AddressGroup() {
  const { t } = useTranslation('intakes');
  const { draft, change, field } = useIntake();
  const { household } = draft;
  const set = (part: Partial<HouseholdDraft>) => change((now) => ({ ...now, household: { ...now.household, ...part } }));
  const line = (name: 'subdistrict' | 'quarter' | 'landmark') => (
    <TextField {...field(`household.address.${name}`)} onChange={(value) => set({ [name]: value })} value={household[name]} />
  );
  const number = (name: 'mahalla' | 'zuqaq' | 'dar' | 'block' | 'tent') => (
    <TextField {...field(`household.address.${name}`)} maxLength={20} number onChange={(value) => set({ [name]: value })} value={household[name]} />
  );
  return (
    <QuestionGroup title={t('groups.address')}>
      <PlacePicker
        {...field('household.address.governorateCode')}
        level={1}
        onChange={(governorate) => set({ governorate, district: null })}
        value={household.governorate}
      />
      <PlacePicker
        {...field('household.address.districtCode')}
        disabled={!household.governorate}
        level={2}
        onChange={(district) => set({ district })}
        parent={household.governorate?.code}
        value={household.district}
      />
      {line('subdistrict')}
      {line('quarter')}
      <div className={classes.three}>
        {number('mahalla')}
        {number('zuqaq')}
        {number('dar')}
      </div>
      {line('landmark')}
      <SitePicker {...field('household.address.siteCode')} onChange={(site) => set({ site })} value={household.site} />
      {household.site && (
        <div className={classes.two}>
          {number('block')}
          {number('tent')}
        </div>
      )}
    </QuestionGroup>
  );
}
