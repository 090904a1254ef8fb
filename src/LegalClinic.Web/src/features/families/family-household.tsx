import { useTranslation } from 'react-i18next';
import type { Schema } from '../../shared/api/schema';
import { DateText } from '../../shared/parts/date-text';
import { Facts } from '../../shared/parts/facts';
import { NumberText } from '../../shared/parts/number-text';
import { Section } from '../../shared/parts/section';
import { PlaceText } from '../../shared/words/place-text';
import { SiteText } from '../../shared/words/site-text';
import { useWords } from '../../shared/words/use-words';
import { CorrectFields } from './corrections/correct-fields';
import { householdParts } from './corrections/field-parts';

/** Household, address and the page of the civil register. */
export function FamilyHousehold({ family }: { family: Schema<'FamilyDto'> }) {
  const { t } = useTranslation('families');
  const word = useWords();
  const { household } = family;
  const { address, registerPage } = household;
  const number = (value: string | number | null | undefined) => value !== null && value !== undefined && <NumberText value={value} />;
  return (
    <Section
      actions={family.can.change && <CorrectFields family={family.id} name={t('household.title')} parts={householdParts} subjectId={family.id} />}
      title={t('household.title')}
    >
      <Facts
        facts={[
          [t('household.status'), word('displacementStatus', household.displacementStatus)],
          [t('household.size'), number(household.sizeDeclared)],
          [t('household.governorate'), <PlaceText code={address.governorateCode} key="governorate" />],
          [t('household.district'), address.districtCode && <PlaceText code={address.districtCode} />],
          [t('household.site'), address.siteCode && <SiteText code={address.siteCode} />],
          [t('household.address'), [address.subdistrict, address.quarter, address.mahalla, address.zuqaq, address.dar, address.landmark].filter(Boolean).join(' · ')],
          [t('household.registerOffice'), registerPage.districtCode ? <PlaceText code={registerPage.districtCode} /> : registerPage.governorateCode && <PlaceText code={registerPage.governorateCode} />],
          [t('household.registerNumber'), number(registerPage.registerNumber)],
          [t('household.pageNumber'), number(registerPage.pageNumber)],
          [t('household.familyNumber'), number(registerPage.familyNumber)],
          [t('household.archive'), registerPage.archive !== 'unknown' && word('archive', registerPage.archive)],
          [t('household.reach'), household.officeReach && word('officeReach', household.officeReach)],
          [t('household.relativeDocument'), household.relativeDocument && <bdi>{household.relativeDocument}</bdi>],
          [t('household.ration'), number(household.rationCardNumber)],
          [t('household.residence'), number(household.residenceCardNumber)],
          [t('household.migration'), number(household.migrationFileNumber)],
          [t('household.qCard'), household.hasQCard && word('answer', 'yes')],
          [t('household.income'), household.incomeBand && word('incomeBand', household.incomeBand)],
          [t('household.kri'), household.kriResidency && <bdi>{household.kriResidency}</bdi>],
          [t('household.receivedOn'), <DateText key="received" value={family.receivedOn} />],
        ]}
      />
    </Section>
  );
}
