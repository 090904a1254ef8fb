import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from './icon';

/** The rules a step of a pathway or plan rests on that no lawyer has verified; each leads to the rules desk. */
export function UnverifiedRules({ codes }: { codes: readonly string[] }) {
  const { t } = useTranslation('words');
  if (codes.length === 0) return null;
  return (
    <Text c="dimmed" component="div" fz="sm">
      <Icon name="warning" size={16} /> {t('rulesUnverified')}{' '}
      {codes.map((code) => (
        <Anchor component={Link} inline key={code} me="xs" style={{ display: 'inline-block', paddingBlock: '0.5rem' }} to={`/rules/${encodeURIComponent(code)}`}>
          <bdi dir="ltr">{code}</bdi>
        </Anchor>
      ))}
    </Text>
  );
}
