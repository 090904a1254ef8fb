import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../shared/api/schema';
import { DateText } from '../../../shared/parts/date-text';
import { MatchBand } from '../../../shared/parts/match-band';
import { MatchReasons } from '../../../shared/parts/match-reasons';
import { NumberText } from '../../../shared/parts/number-text';
import { Section } from '../../../shared/parts/section';
import { useWords } from '../../../shared/words/use-words';

interface ReviewCandidatesProps {
  candidates: readonly Schema<'PersonHit'>[];
  chosen: string | null;
  onChoose: (familyId: string | null) => void;
}

/** People of the files whose names look like the head's; the reviewer decides. */
export function ReviewCandidates({ candidates, chosen, onChoose }: ReviewCandidatesProps) {
  const { t } = useTranslation('review');
  const word = useWords();
  return (
    <Section title={t('candidates.title')}>
      <Text>{candidates.length === 0 ? t('candidates.none') : t('candidates.text')}</Text>
      <Stack gap="xs">
        {candidates.map((one) => (
          <Paper key={one.id} p="sm" withBorder>
            <Group justify="space-between">
              <div>
                <Text fw={600}>
                  <bdi>{one.displayName}</bdi>
                </Text>
                <Text c="dimmed" size="sm">
                  {one.motherGiven && (
                    <>
                      {t('candidates.mother')} <bdi>{one.motherGiven}</bdi>
                      {' · '}
                    </>
                  )}
                  {word('sex', one.sex)}
                  {one.bornOn && (
                    <>
                      {' · '}
                      <DateText value={one.bornOn} />
                    </>
                  )}
                  {' · '}
                  <NumberText plain value={one.familyNumber} />
                </Text>
                <MatchBand band={one.band} />
                <MatchReasons reasons={one.reasons} />
              </div>
              <Button aria-pressed={chosen === one.familyId} onClick={() => onChoose(chosen === one.familyId ? null : one.familyId)} variant={chosen === one.familyId ? 'filled' : 'default'}>
                {chosen === one.familyId ? t('candidates.comparing') : t('candidates.compare')}
              </Button>
            </Group>
          </Paper>
        ))}
      </Stack>
    </Section>
  );
}
