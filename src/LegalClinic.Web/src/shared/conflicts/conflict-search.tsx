import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../api/schema';
import { ActError } from '../forms/act-error';
import { Icon } from '../parts/icon';
import { MatchBand } from '../parts/match-band';
import { NumberText } from '../parts/number-text';
import { Section } from '../parts/section';
import { StateBadge } from '../parts/state-badge';
import { OtherParty, emptyParty, type PartyDraft } from './other-party';
import { searchConflicts } from './search-conflicts';

interface ConflictSearchProps {
  /** The family or, before it has a file, the form. */
  about: { familyId: string } | { intakeId: string };
}

/** Searches all parties in the files of other cases. Of the other case it tells nothing; what the findings mean, a person decides. */
export function ConflictSearch({ about }: ConflictSearchProps) {
  const { t } = useTranslation('conflicts');
  const [others, setOthers] = useState<readonly PartyDraft[]>([]);
  const search = useMutation({ mutationFn: () => searchConflicts({ ...about, others: others.filter((one) => one.name.trim()).map(party) }) });
  const found = search.data;
  return (
    <Section title={t('title')}>
      <Text>{t('text')}</Text>
      {others.map((other, at) => (
        <OtherParty
          key={other.key}
          number={at + 1}
          onChange={(next) => setOthers((now) => now.map((one) => (one.key === other.key ? next : one)))}
          onRemove={() => setOthers((now) => now.filter((one) => one.key !== other.key))}
          party={other}
        />
      ))}
      <Group gap="xs">
        <Button leftSection={<Icon name="search" />} loading={search.isPending} onClick={() => search.mutate()} variant="default">
          {t('search')}
        </Button>
        <Button leftSection={<Icon name="add" />} onClick={() => setOthers((now) => [...now, emptyParty()])} variant="subtle">
          {t('add')}
        </Button>
      </Group>
      <ActError error={search.error} />
      <div role="status">
        {found && (
          <Stack gap="xs">
            <Group gap="xs">
              <StateBadge signal={found.suggested === 'clear' ? 'good' : 'attention'}>{t(`suggested.${found.suggested}`)}</StateBadge>
              <Text>
                {t('searched')} <NumberText value={found.searched} />
              </Text>
            </Group>
            {found.parties.map((one, at) => (
              <Group gap="xs" key={at}>
                <bdi>{one.name}</bdi>
                {one.role && <Text c="dimmed">{t(`role.${one.role}`)}</Text>}
                <MatchBand band={one.band} />
              </Group>
            ))}
            {found.suggested !== 'clear' && <Text fw={600}>{t('ask')}</Text>}
            {found.bounded && <Text c="dimmed">{t('bounded')}</Text>}
          </Stack>
        )}
      </div>
    </Section>
  );
}

function party(draft: PartyDraft): Schema<'NamedParty'> {
  return { role: draft.role, name: draft.name.trim(), motherName: draft.mother.trim() || null, birthYear: /^\d{4}$/.test(draft.year) ? Number(draft.year) : null };
}
