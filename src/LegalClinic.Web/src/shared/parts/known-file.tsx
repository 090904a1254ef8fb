import { Anchor, Group, Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schema } from '../api/schema';
import { useWords } from '../words/use-words';
import { DateText } from './date-text';
import { MatchBand } from './match-band';
import { MatchReasons } from './match-reasons';
import { NumberText } from './number-text';

interface KnownFileProps {
  file: Schema<'KnownFileDto'>;
  /** Name of a member by identifier. */
  nameOf: (memberId: string) => string;
  children?: ReactNode;
}

/** A file in which members of a family may stand already: who may be whom, and why. */
export function KnownFile({ file, nameOf, children }: KnownFileProps) {
  const { t } = useTranslation('people');
  const word = useWords();
  return (
    <Paper p="sm" withBorder>
      <Stack gap="xs">
        <Group justify="space-between">
          <Group gap="xs">
            <Anchor component={Link} fw={600} mih={44} style={{ display: 'inline-flex', alignItems: 'center' }} to={`/families/${file.familyId}`}>
              <NumberText plain value={file.familyNumber} />
            </Anchor>
            <MatchBand band={file.band} family />
          </Group>
          <Group gap="xs">{children}</Group>
        </Group>
        {file.members.map(({ memberId, person }) => (
          <div key={memberId}>
            <Text>
              <bdi>{nameOf(memberId)}</bdi> {t('known.perhaps')} <Text component="bdi" fw={600}>{person.displayName}</Text>
            </Text>
            <Text c="dimmed" size="sm">
              {word('sex', person.sex)}
              {person.bornOn && (
                <>
                  {' · '}
                  {person.birthPrecision === 'day' ? <DateText value={person.bornOn} /> : <NumberText plain value={person.bornOn.slice(0, 4)} />}
                </>
              )}
              {person.motherGiven && (
                <>
                  {' · '}
                  {t('known.mother')} <bdi>{person.motherGiven}</bdi>
                </>
              )}
            </Text>
            <MatchReasons reasons={person.reasons} />
          </div>
        ))}
      </Stack>
    </Paper>
  );
}
