import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '../../shared/parts/state-badge';
import { useIntake } from './intake-context';
import { useKeeping } from './use-drafts';
import { useLasting } from './use-lasting';

/** Where the form is kept now. */
export function SavedState() {
  const { t } = useTranslation('intakes');
  const { draft } = useIntake();
  // A writing takes a few hundredths of a second; the word would only flicker.
  const keeping = useLasting(useKeeping(draft.id), 'saving', 300);
  const signal = keeping === 'failed' ? 'problem' : keeping === 'saving' ? 'waiting' : 'good';
  return (
    <div style={{ marginBlockStart: 8 }}>
      <StateBadge signal={signal}>{t(`kept.${keeping}`)}</StateBadge>
      <Text c="dimmed" mt={4} role={keeping === 'failed' ? 'alert' : undefined} size="sm" visibleFrom={keeping === 'failed' ? undefined : 'sm'}>
        {t(`kept.${keeping}Text`)}
      </Text>
    </div>
  );
}
