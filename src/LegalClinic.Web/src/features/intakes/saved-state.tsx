import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '../../shared/parts/state-badge';

/** Where the form is kept now. */
export function SavedState() {
  const { t } = useTranslation('intakes');
  return (
    <div style={{ marginBlockStart: 8 }}>
      <StateBadge signal="waiting">{t('kept.inTab')}</StateBadge>
      <Text c="dimmed" mt={4} size="sm" visibleFrom="sm">
        {t('kept.text')}
      </Text>
    </div>
  );
}
