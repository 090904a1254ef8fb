import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../shared/api/schema';
import { ActDialog } from '../../shared/forms/act-dialog';
import { SealedFact } from '../../shared/parts/sealed-fact';
import { Section } from '../../shared/parts/section';
import { useWords } from '../../shared/words/use-words';
import { OpenedFacts } from './opened-facts';
import { openSealedFacts } from './open-sealed-facts';

type Kind = Schema<'SealedKind'>;

/** Sealed facts: locks with what kind of thing they are. Opening asks for the reason and is recorded. */
export function FamilySeals({ family }: { family: Schema<'FamilyDto'> }) {
  const { t } = useTranslation('families');
  const word = useWords();
  const [asked, setAsked] = useState<Kind | null>(null);
  const [opened, setOpened] = useState<{ kind: Kind; facts: Schema<'OpenedFact'>[] } | null>(null);
  const kinds = [...new Set(family.sealedFacts.map((one) => one.kind))];
  return (
    <Section title={t('seal.title')}>
      {kinds.length === 0 && <Text c="dimmed">{t('seal.empty')}</Text>}
      <Stack gap="sm">
        {kinds.map((kind) =>
          opened?.kind === kind ? (
            <Paper key={kind} p="sm" withBorder>
              <Group justify="space-between">
                <Text fw={600}>{word('sealedKind', kind)}</Text>
                <Button onClick={() => setOpened(null)} variant="default">
                  {t('seal.shut')}
                </Button>
              </Group>
              <OpenedFacts facts={opened.facts} family={family} />
            </Paper>
          ) : (
            <SealedFact key={kind} kind={word('sealedKind', kind)} onOpen={() => setAsked(kind)} />
          ),
        )}
      </Stack>
      {asked && (
        <ActDialog
          actLabel={t('seal.open')}
          fields={[{ name: 'reason', kind: 'long', label: t('seal.reason'), needed: true, maxLength: 500 }]}
          onAct={(values) => openSealedFacts(family.id, asked, values.reason ?? '')}
          onClose={() => setAsked(null)}
          onDone={(facts) => setOpened({ kind: asked, facts: facts as Schema<'OpenedFact'>[] })}
          refresh={[]}
          text={t('seal.text')}
          title={word('sealedKind', asked)}
        />
      )}
    </Section>
  );
}
