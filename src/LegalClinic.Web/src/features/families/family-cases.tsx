import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Schema } from '../../shared/api/schema';
import { ActButton } from '../../shared/forms/act-button';
import { several } from '../../shared/forms/act-field';
import { CaseStateBadge } from '../../shared/parts/case-state-badge';
import { DateText } from '../../shared/parts/date-text';
import { NumberText } from '../../shared/parts/number-text';
import { PriorityBadge } from '../../shared/parts/priority-badge';
import { Section } from '../../shared/parts/section';
import { uuidV7 } from '../../shared/uuid-v7';
import { useDocumentName } from '../../shared/words/use-document-name';
import { useOptions } from '../../shared/words/use-options';
import { knownFactors, serviceLevels } from '../../shared/words/value-lists';
import { openCase } from './open-case';

/** The cases of a family, and the way to open one. */
export function FamilyCases({ family }: { family: Schema<'FamilyDto'> }) {
  const { t } = useTranslation('families');
  const navigate = useNavigate();
  const options = useOptions();
  const documentName = useDocumentName();
  const name = (id: string) => family.members.find((one) => one.id === id)?.name.given ?? '';
  const wanted = family.holdings.filter((one) => one.wanted);
  const add = family.can.openCase && (
    <ActButton
      fields={[
        { name: 'serviceLevel', kind: 'choice', label: t('case.level'), options: options('serviceLevel', serviceLevels), needed: true },
        {
          name: 'documents',
          kind: 'chips',
          label: t('case.documents'),
          hint: wanted.length === 0 ? t('case.nothingWanted') : t('case.documentsHint'),
          options: wanted.map((one) => ({ value: `${one.personId}/${one.documentType}`, label: `${documentName(one.documentType)} · ${name(one.personId)}` })),
        },
        { name: 'knownFactors', kind: 'chips', label: t('case.factors'), hint: t('case.factorsHint'), options: options('priorityFactor', knownFactors) },
      ]}
      initial={{ serviceLevel: 'assist', documents: wanted.map((one) => `${one.personId}/${one.documentType}`).join(',') }}
      label={t('case.open')}
      onAct={(values) =>
        openCase({
          id: uuidV7(),
          familyId: family.id,
          serviceLevel: values.serviceLevel as Schema<'ServiceLevel'>,
          documents: several(values.documents).map((pair) => {
            const [personId = '', documentType = ''] = pair.split('/');
            return { personId, documentType };
          }),
          knownFactors: several(values.knownFactors) as Schema<'PriorityFactor'>[],
        })
      }
      onDone={(answer) => void navigate(`/cases/${(answer as Schema<'CaseState'>).id}`)}
      refresh={['family', 'cases']}
      variant="filled"
    />
  );
  return (
    <Section actions={add} title={t('case.title')}>
      {family.cases.length === 0 && <Text c="dimmed">{t('case.empty')}</Text>}
      <Stack gap="xs">
        {family.cases.map((one) => (
          <Group gap="sm" key={one.id}>
            <Anchor component={Link} mih={32} to={`/cases/${one.id}`}>
              <NumberText plain value={one.number} />
            </Anchor>
            <CaseStateBadge status={one.status} />
            <PriorityBadge level={one.priorityLevel} />
            <Text c="dimmed" size="sm">
              <DateText value={one.openedOn} />
            </Text>
          </Group>
        ))}
      </Stack>
    </Section>
  );
}
