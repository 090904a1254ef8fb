import { Group, Text } from '@mantine/core';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../../shared/parts/icon';
import { Section } from '../../../../shared/parts/section';
import { StateBadge } from '../../../../shared/parts/state-badge';
import type { Plan } from '../use-pathway';
import classes from './picture.module.css';
import { pictureOf, rowsOf } from './picture-model';

// The layout library is large: it comes after the list, which says the same.
const PathwayPicture = lazy(async () => ({ default: (await import('./pathway-picture')).PathwayPicture }));

/** The picture of a plan with its legend, in a box whose height is known before the picture is. */
export function PictureSection({ plan }: { plan: Plan }) {
  const { t } = useTranslation('pathways');
  const model = useMemo(() => pictureOf(plan), [plan]);
  return (
    <Section title={t('picture.title')}>
      <Text c="dimmed">{t('picture.text')}</Text>
      <Group gap="xs">
        <StateBadge signal="good">{t('step.today')}</StateBadge>
        <StateBadge signal="waiting">{t('step.inProcess')}</StateBadge>
        <StateBadge signal="neutral">{t('picture.later')}</StateBadge>
        <span className={classes.sharedKey}>
          <Icon name="families" size={16} />
          {t('picture.sharedKey')}
        </span>
        <span className={classes.criticalKey}>{t('step.critical')}</span>
      </Group>
      <div className={classes.box} style={{ '--rows': rowsOf(model), '--lanes': model.lanes.length } as React.CSSProperties}>
        <Suspense fallback={<Text aria-busy="true">{t('picture.drawing')}</Text>}>
          <PathwayPicture model={model} plan={plan} />
        </Suspense>
      </div>
    </Section>
  );
}
