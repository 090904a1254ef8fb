import { Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../shared/api/schema';
import { SelectField } from '../../../shared/fields/select-field';
import { DataTable } from '../../../shared/parts/data-table';
import { Section } from '../../../shared/parts/section';
import { StateBadge } from '../../../shared/parts/state-badge';
import { useWords } from '../../../shared/words/use-words';
import { nameOfMember } from './member-name';
import { compareMember } from './same-or-not';

interface CompareFamilyProps {
  form: Schema<'IntakeForm'>;
  family: Schema<'FamilyDto'>;
  /** Person of the file by member of the form. */
  matches: Record<string, string>;
  onMatch: (memberId: string, personId: string) => void;
}

const signals = { same: 'good', different: 'attention', unknown: 'neutral' } as const;

/** The form beside a family's file, member by member: what is the same and what is different. */
export function CompareFamily({ form, family, matches, onMatch }: CompareFamilyProps) {
  const { t } = useTranslation('review');
  const word = useWords();
  return (
    <Section title={t('compare.title', { number: family.number })}>
      <Text>{t('compare.text')}</Text>
      {form.members.map((member) => {
        const person = family.members.find((one) => one.id === matches[member.id]);
        const taken = Object.entries(matches).filter(([id]) => id !== member.id).map(([, personId]) => personId);
        return (
          <Paper key={member.id} p="sm" withBorder>
            <Stack gap="xs">
              <SelectField
                label={nameOfMember(member)}
                onChange={(value) => onMatch(member.id, value)}
                options={family.members.filter((one) => !taken.includes(one.id)).map((one) => ({ value: one.id, label: one.name.display }))}
                path={`match-${member.id}`}
                value={matches[member.id] ?? ''}
              />
              {person ? (
                <DataTable
                  caption={nameOfMember(member)}
                  columns={[
                    { key: 'field', header: t('compare.field'), lead: true, cell: (row) => t(`field.${row.field}`) },
                    { key: 'form', header: t('compare.form'), cell: (row) => <bdi>{row.field === 'sex' ? word('sex', row.form) : row.form || '—'}</bdi> },
                    { key: 'file', header: t('compare.file'), cell: (row) => <bdi>{row.field === 'sex' ? word('sex', row.file) : row.file || '—'}</bdi> },
                    { key: 'same', header: t('compare.result'), cell: (row) => <StateBadge signal={signals[row.sameness]}>{t(`compare.${row.sameness}`)}</StateBadge> },
                  ]}
                  rowKey={(row) => row.field}
                  rows={compareMember(member, person)}
                />
              ) : (
                <Text c="dimmed">{t('compare.newPerson')}</Text>
              )}
            </Stack>
          </Paper>
        );
      })}
    </Section>
  );
}
