import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../shared/api/schema';
import { Section } from '../../../shared/parts/section';
import { useWords } from '../../../shared/words/use-words';
import { FormFacts } from './form-facts';
import { nameOfMember } from './member-name';
import { ReadFormPapers } from './read-form-papers';
import { ReadMember } from './read-member';
import { SealedPart } from './sealed-part';

/** A whole intake form, grouped as a person reads it. */
export function ReadForm({ intake }: { intake: Schema<'IntakeDto'> }) {
  const { form } = intake;
  const { t } = useTranslation(['intakes', 'review']);
  const word = useWords();
  const personName = (id: string) => form.members.filter((one) => one.id === id).map(nameOfMember)[0] ?? '';
  const { household } = form;
  const facts = (path: string, section: object | null | undefined, sealed = false) =>
    section && <FormFacts path={path} personName={personName} sealed={sealed} section={section} />;
  const sealedHousehold =
    household.address.block || household.address.tent || household.movePlannedOn || household.movePlannedToPlace || household.securityCheck;
  return (
    <Stack gap="md">
      <Section title={t('intakes:steps.interview')}>{facts('header', form.header)}</Section>
      <Section title={t('intakes:steps.household')}>
        {facts('household', household)}
        {facts('household.address', household.address)}
        <Title order={3}>{t('intakes:groups.registerPage')}</Title>
        {facts('household.registerPage', household.registerPage)}
        {facts('household.rationCard', household.rationCard)}
        {facts('household.residenceCard', household.residenceCard)}
        {facts('household.migrationFile', household.migrationFile)}
        {sealedHousehold && (
          <SealedPart kind={word('sealedKind', 'household')}>
            {facts('household.address', household.address, true)}
            {facts('household', household, true)}
          </SealedPart>
        )}
      </Section>
      <Section title={t('intakes:steps.people')}>
        {form.members.map((member) => (
          <ReadMember key={member.id} member={member} personName={personName} />
        ))}
        {(form.marriages ?? []).length > 0 && <Title order={3}>{t('intakes:groups.marriages')}</Title>}
        {(form.marriages ?? []).map((marriage, index) => (
          <div key={index}>{facts('marriages', marriage)}</div>
        ))}
      </Section>
      <ReadFormPapers form={form} intakeId={intake.id} personName={personName} photos={intake.photos} />
      {(form.displacement ?? []).length > 0 && (
        <Section title={t('intakes:steps.displacement')}>
          <SealedPart kind={word('sealedKind', 'stay')}>
            {(form.displacement ?? []).map((stay, index) => (
              <div key={index}>
                {facts('displacement', stay)}
                {facts('displacement', stay, true)}
              </div>
            ))}
          </SealedPart>
        </Section>
      )}
      <Section title={t('intakes:steps.needs')}>
        <Text>
          {(form.barriers ?? [])
            .filter((one) => !['clearance', 'fear', 'corruption'].includes(one))
            .map((one) => word('barrier', one))
            .join(' · ') || t('review:nothingSaid')}
        </Text>
        {(form.needs ?? []).map((one) => (
          <Text key={`${one.personId}-${one.need}`}>
            <bdi>{personName(one.personId)}</bdi>: {word('need', one.need)}
          </Text>
        ))}
      </Section>
      <Section title={t('intakes:steps.contact')}>
        {(form.contacts ?? []).length === 0 && <Text>{t('review:nothingSaid')}</Text>}
        {(form.contacts ?? []).map((contact, index) => (
          <div key={index}>{facts('contacts', contact)}</div>
        ))}
      </Section>
      <Section title={t('intakes:steps.consent')}>
        {form.members
          .filter((member) => (form.consents ?? []).some((one) => one.personId === member.id))
          .map((member) => (
            <div key={member.id}>
              <Text fw={600}>
                <bdi>{nameOfMember(member)}</bdi>
              </Text>
              <ul style={{ margin: 0, paddingInlineStart: '1.25rem' }}>
                {(form.consents ?? [])
                  .filter((one) => one.personId === member.id)
                  .map((one) => (
                    <li key={one.purpose}>
                      {word('consentPurpose', one.purpose)}: {word('consentAnswer', one.answer)}
                    </li>
                  ))}
              </ul>
            </div>
          ))}
      </Section>
    </Stack>
  );
}
