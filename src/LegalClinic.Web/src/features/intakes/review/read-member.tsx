import { Stack, Title } from '@mantine/core';
import type { Schema } from '../../../shared/api/schema';
import { useWords } from '../../../shared/words/use-words';
import { FormFacts } from './form-facts';
import { nameOfMember } from './member-name';
import { SealedPart } from './sealed-part';

interface ReadMemberProps {
  member: Schema<'MemberSection'>;
  personName: (id: string) => string;
}

/** One member of a form; facts of a birth and of an absent person stay closed. */
export function ReadMember({ member, personName }: ReadMemberProps) {
  const word = useWords();
  const { birth, life } = member;
  const facts = (path: string, section: object | null | undefined, sealed = false) =>
    section && <FormFacts path={path} personName={personName} sealed={sealed} section={section} />;
  const sealedBirth =
    birth.placeKind || birth.siteCode || birth.notice || birth.earlierRegistration ||
    [birth.witnesses, birth.fatherKnownByMother, birth.paternalKinCooperate].some((one) => one && one !== 'unknown');
  return (
    <Stack gap={4}>
      <Title order={3}>
        <bdi>{nameOfMember(member)}</bdi>
      </Title>
      {facts('members', member)}
      {facts('members.name', { motherGiven: member.name.motherGiven, motherFather: member.name.motherFather, motherGrandfather: member.name.motherGrandfather, kunya: member.name.kunya, latin: member.name.latin, onOldId: member.name.onOldId })}
      {facts('members.birth', { date: birth.date, asWritten: birth.precision === 'day' ? null : birth.asWritten, country: birth.country, placeCode: birth.placeCode, placeText: birth.placeText, dateUncertain: birth.dateUncertain })}
      {facts('members.ownRegisterPage', member.ownRegisterPage)}
      {sealedBirth && <SealedPart kind={word('sealedKind', 'birth')}>{facts('members.birth', birth, true)}</SealedPart>}
      {life && life.status !== 'alive' && <SealedPart kind={word('sealedKind', 'life')}>{facts('members.life', life, true)}</SealedPart>}
    </Stack>
  );
}
