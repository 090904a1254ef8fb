import { Alert, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { toldDate, type PartialDate } from '../../shared/fields/partial-date';
import { useName } from '../../shared/i18n/use-name';
import { Icon } from '../../shared/parts/icon';
import { NumberText } from '../../shared/parts/number-text';
import { SealedFact } from '../../shared/parts/sealed-fact';
import { ToldDate } from '../../shared/parts/told-date';
import { BeforeYouLeave } from './asked/before-you-leave';
import { useIntake } from './intake-context';
import classes from './intake.module.css';
import { mayBeKept } from './missing';
import { memberName } from './people';
import { ReadBackPapers } from './read-back-papers';
import { useChoices } from './use-choices';
import { useFieldText } from './use-field-text';

/** What will be sent, to be read to the family once more. Sealed answers are named, not shown. */
export function ReadBack({ onGo }: { onGo: (path: string) => void }) {
  const { t } = useTranslation('intakes');
  const { word } = useChoices();
  const fieldText = useFieldText();
  const nameOf = useName();
  const { draft } = useIntake();
  const { header, household } = draft;
  const person = (id: string) => draft.members.filter((one) => one.id === id).map(memberName)[0];
  const fact = (path: string, value: ReactNode) =>
    value ? (
      <>
        <dt>{fieldText(path)}</dt>
        <dd>{value}</dd>
      </>
    ) : null;
  const address = [household.subdistrict, household.quarter, household.mahalla, household.zuqaq, household.dar, household.landmark];

  return (
    <Stack gap="lg">
      <div>
        <Title order={2}>{t('review.title')}</Title>
        <p className={classes.groupText}>{t('review.text')}</p>
        {!mayBeKept(draft) && (
          <Alert color="gray" icon={<Icon name="warning" />} variant="outline">
            {t('consent.draftOnly')}
          </Alert>
        )}
      </div>
      <BeforeYouLeave onGo={onGo} />
      <section>
        <Title order={3}>{t('steps.interview')}</Title>
        <dl className={classes.facts}>
          {fact('header.interviewedOn', <Told date={header.interviewedOn} />)}
          {fact('header.siteCode', header.site && nameOf(header.site))}
          {fact('header.language', header.language && word('spokenLanguage', header.language))}
          {fact('header.informantId', header.informantId === 'outside' ? header.informantRelation : person(header.informantId))}
          {fact('household.displacementStatus', household.displacementStatus && word('displacementStatus', household.displacementStatus))}
          {fact('household.address.governorateCode', household.governorate && nameOf(household.governorate))}
          {fact('household.address.districtCode', household.district && nameOf(household.district))}
          {fact('household.address.quarter', address.filter(Boolean).join('، '))}
        </dl>
      </section>
      <section>
        <Title order={3}>{t('steps.people')}</Title>
        <ol style={{ paddingInlineStart: '1.25rem', marginBlock: 0 }}>
          {draft.members.map((member) => (
            <li key={member.id}>
              <strong>
                <bdi>{memberName(member) || t('people.unnamed')}</bdi>
              </strong>
              {member.relation && <> · {word('relation', member.relation)}</>}
              {member.sex && <> · {word('sex', member.sex)}</>}
              {toldDate(member.birth.date) && (
                <>
                  {' · '}
                  <Told date={member.birth.date} />
                </>
              )}
              {member.name.motherGiven && (
                <>
                  {' · '}
                  {fieldText('members.name.motherGiven')}: <bdi>{member.name.motherGiven}</bdi>
                </>
              )}
              {member.life.status !== 'alive' && <SealedFact kind={t('groups.life')} />}
            </li>
          ))}
        </ol>
      </section>
      <ReadBackPapers />
      <section>
        <Title order={3}>{t('steps.contact')}</Title>
        {draft.contacts.length === 0 && <p className={classes.groupText}>{t('papers.notAsked')}</p>}
        <ul style={{ paddingInlineStart: '1.25rem', marginBlock: 0 }}>
          {draft.contacts.map((contact) => (
            <li key={contact.id}>
              {contact.channel && word('channel', contact.channel)} {contact.phone && <NumberText value={contact.phone} />}
              {contact.forbidden.map((one) => ` · ${word('forbidden', one)}`)}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <Title order={3}>{t('steps.consent')}</Title>
        {draft.sheets.length === 0 && <p className={classes.groupText}>{t('papers.notAsked')}</p>}
        {draft.sheets.map((sheet) => (
          <div key={sheet.personId}>
            <strong>
              <bdi>{person(sheet.personId)}</bdi>
            </strong>
            <ul style={{ paddingInlineStart: '1.25rem', marginBlock: 0 }}>
              {Object.entries(sheet.answers).map(([purpose, answer]) => (
                <li key={purpose}>
                  {word('consentPurpose', purpose as keyof typeof sheet.answers)}: {t(`common:answer.${answer}`)}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </section>
    </Stack>
  );
}

function Told({ date }: { date: PartialDate }) {
  const told = toldDate(date);
  return told ? <ToldDate told={told} /> : null;
}
