import { useTranslation } from 'react-i18next';
import type { Schema } from '../../shared/api/schema';
import { StateBadge, type Signal } from '../../shared/parts/state-badge';

const signals: Record<Schema<'RuleChangeStatus'>, Signal> = { proposed: 'waiting', released: 'good', withdrawn: 'neutral' };

/** State of a change. */
export function ChangeState({ status }: { status: Schema<'RuleChangeStatus'> }) {
  const { t } = useTranslation('rules');
  return <StateBadge signal={signals[status]}>{t(`status.${status}`)}</StateBadge>;
}
