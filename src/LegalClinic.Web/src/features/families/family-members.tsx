import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../shared/api/schema';
import { DataTable, type Column } from '../../shared/parts/data-table';
import { DateText } from '../../shared/parts/date-text';
import { NumberText } from '../../shared/parts/number-text';
import { PersonName } from '../../shared/parts/person-name';
import { SealedFact } from '../../shared/parts/sealed-fact';
import { Section } from '../../shared/parts/section';
import { useWords } from '../../shared/words/use-words';
import { CorrectFields } from './corrections/correct-fields';
import { personParts } from './corrections/field-parts';

type Member = Schema<'MemberDto'>;

/** Head and members with their kinship in words. */
export function FamilyMembers({ family }: { family: Schema<'FamilyDto'> }) {
  const { t } = useTranslation('families');
  const word = useWords();
  const given = (id: string | null) => family.members.find((one) => one.id === id)?.name.display;
  const members = [...family.members].sort((one, other) => Number(other.id === family.headId) - Number(one.id === family.headId));
  const kinship = (member: Member) => {
    const parents = [given(member.fatherId ?? null), given(member.motherId ?? null)].filter(Boolean);
    const spouses = family.marriages
      .filter((one) => one.husbandId === member.id || one.wifeId === member.id)
      .map((one) => given(one.husbandId === member.id ? one.wifeId : one.husbandId))
      .filter(Boolean);
    return (
      <>
        {member.relation && <div>{word('relation', member.relation)}</div>}
        {parents.length > 0 && (
          <Text c="dimmed" size="sm">
            {t('member.parents')} <bdi>{parents.join(' · ')}</bdi>
          </Text>
        )}
        {spouses.length > 0 && (
          <Text c="dimmed" size="sm">
            {t('member.spouse')} <bdi>{spouses.join(' · ')}</bdi>
          </Text>
        )}
        {!member.livesWithFamily && (
          <Text c="dimmed" size="sm">
            {t('member.absent')}
          </Text>
        )}
      </>
    );
  };
  const columns: Column<Member>[] = [
    {
      key: 'name',
      header: t('member.name'),
      lead: true,
      cell: (one) => (
        <PersonName
          name={{
            given: one.name.given,
            father: one.name.father ?? undefined,
            grandfather: one.name.grandfather ?? undefined,
            laqab: one.name.laqab ?? undefined,
            latin: one.name.latin ?? undefined,
          }}
          strong={one.id === family.headId}
        />
      ),
    },
    { key: 'relation', header: t('member.relation'), cell: kinship },
    {
      key: 'mother',
      header: t('member.mother'),
      cell: (one) => <bdi>{[one.name.motherGiven, one.name.motherFather, one.name.motherGrandfather].filter(Boolean).join(' ')}</bdi>,
    },
    { key: 'sex', header: t('member.sex'), cell: (one) => word('sex', one.sex) },
    {
      key: 'born',
      header: t('member.born'),
      cell: (one) =>
        one.bornOn && (
          <>
            {one.birthPrecision === 'day' ? <DateText value={one.bornOn} /> : <NumberText value={one.bornOn.slice(0, 4)} />}
            {one.age !== null && <div>{t('member.age', { age: one.age })}</div>}
            {one.birthPrecision !== 'day' && (
              <Text c="dimmed" size="sm">
                {word('datePrecision', one.birthPrecision)}
              </Text>
            )}
          </>
        ),
    },
    { key: 'number', header: t('member.nationalNumber'), cell: (one) => one.nationalNumber && <NumberText value={one.nationalNumber} /> },
    {
      key: 'situation',
      header: t('member.situation'),
      cell: (one) =>
        one.lifeStatus === 'sealed' ? (
          <SealedFact kind={word('sealedKind', 'life')} />
        ) : (
          [one.lifeStatus !== 'alive' && word('life', one.lifeStatus), one.lifeStatus !== 'dead' && one.maritalStatus && word('maritalStatus', one.maritalStatus)].filter(Boolean).join(' · ')
        ),
    },
    { key: 'registered', header: t('member.registered'), cell: (one) => word('answer', one.registered) },
    ...(family.can.change
      ? [{ key: 'correct', header: t('member.correct'), cell: (one: Member) => <CorrectFields family={family.id} name={one.name.display} parts={personParts} subjectId={one.id} /> }]
      : []),
  ];
  return (
    <Section title={t('member.title')}>
      <DataTable caption={t('member.title')} columns={columns} rowKey={(one) => one.id} rows={members} />
    </Section>
  );
}
