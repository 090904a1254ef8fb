import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '../../../shared/parts/icon';

/** The rules a step rests on that no lawyer has verified; each leads to the rules desk. */
export function StepUnverified({ codes }: { codes: readonly string[] }) {
  const { t } = useTranslation('pathways');
  if (codes.length === 0) return null;
  return (
    <Text c="dimmed" component="div" fz="sm">
      <Icon name="warning" size={16} /> {t('step.unverified')}{' '}
      {codes.map((code) => (
        <Anchor component={Link} inline key={code} me="xs" style={{ display: 'inline-block', paddingBlock: '0.5rem' }} to={`/rules/${encodeURIComponent(code)}`}>
          <bdi dir="ltr">{code}</bdi>
        </Anchor>
      ))}
    </Text>
  );
}
