import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schema } from '../../../shared/api/schema';
import { Section } from '../../../shared/parts/section';
import { MergeStory } from './merge-story';
import { SameAs } from './same-as';

/** Merges and splits of a file, and the way to say that another file is the same family. */
export function MergeHistory({ family }: { family: Schema<'FamilyDto'> }) {
  const { t } = useTranslation('merges');
  return (
    <Section actions={family.can.change && <SameAs family={family} />} title={t('history.title')}>
      {family.merges.length === 0 && <Text c="dimmed">{t('history.empty')}</Text>}
      {family.merges.map((one) => (
        <div key={one.id}>
          <Anchor component={Link} mih={32} style={{ display: 'inline-block' }} to={`/file-merges/${one.id}`}>
            {t(one.absorbed ? 'history.into' : 'history.from', { number: one.otherNumber })}
          </Anchor>
          <MergeStory merge={one} />
        </div>
      ))}
    </Section>
  );
}
