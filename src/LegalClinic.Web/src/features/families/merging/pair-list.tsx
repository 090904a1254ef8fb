import { NativeSelect, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../shared/api/schema';
import { MatchReasons } from '../../../shared/parts/match-reasons';
import { Section } from '../../../shared/parts/section';
import { headComing, pair } from './decisions';
import { useOptions } from '../../../shared/words/use-options';
import { relations } from '../../../shared/words/value-lists';

interface PairListProps {
  compared: Schema<'FilesCompared'>;
  relation: string;
  onPair: (pairs: Schema<'SamePerson'>[]) => void;
  onRelate: (relation: string) => void;
}

/** Who of the other file is who of this one. What is proposed is only a proposal; whoever decides pairs otherwise. */
export function PairList({ compared, relation, onPair, onRelate }: PairListProps) {
  const { t } = useTranslation('merges');
  const options = useOptions();
  const { kept, other, pairs, proposed } = compared;
  const label = (one: Schema<'PersonInComparison'>) => [one.name, one.bornOn?.slice(0, 4)].filter(Boolean).join(' · ');
  const head = headComing(other, pairs);
  return (
    <Section title={t('pairs.title')}>
      <Text c="dimmed">{t('pairs.hint')}</Text>
      <Stack gap="md">
        {other.people.map((one) => {
          const chosen = pairs.find((two) => two.absorbed === one.id)?.kept ?? '';
          const found = proposed.find((two) => two.other === one.id && two.kept === chosen);
          return (
            <div key={one.id}>
              <NativeSelect
                data={[{ value: '', label: t('pairs.nobody') }, ...kept.people.map((two) => ({ value: two.id, label: label(two) }))]}
                label={t('pairs.is', { name: label(one) })}
                onChange={(event) => onPair(pair(pairs, one.id, event.currentTarget.value || null))}
                value={chosen}
              />
              {found && <MatchReasons reasons={found.reasons} />}
            </div>
          );
        })}
        {head && (
          <NativeSelect
            data={[{ value: '', label: t('pairs.choose') }, ...options('relation', relations.filter((one) => one !== 'head'))]}
            description={t('pairs.relationHint')}
            label={t('pairs.relation', { name: head.name })}
            onChange={(event) => onRelate(event.currentTarget.value)}
            value={relation}
          />
        )}
      </Stack>
    </Section>
  );
}
