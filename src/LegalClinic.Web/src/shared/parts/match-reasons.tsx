import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../api/schema';

/** Why somebody was found: what agrees, what is spelled otherwise, what differs. */
export function MatchReasons({ reasons }: { reasons: readonly Schema<'MatchReason'>[] }) {
  const { t } = useTranslation('people');
  return (
    <Text c="dimmed" size="sm">
      {reasons.map((reason) => t(`reason.${reason.part}.${reason.finding}`)).join(t('between'))}
    </Text>
  );
}
