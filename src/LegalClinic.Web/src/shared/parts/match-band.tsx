import { useTranslation } from 'react-i18next';
import type { Schema } from '../api/schema';
import { StateBadge, type Signal } from './state-badge';

const signals: Record<Schema<'MatchBand'>, Signal> = { same: 'attention', possible: 'waiting', new: 'neutral' };

/** How probably a find is the person asked for, in a word. */
export function MatchBand({ band }: { band: Schema<'MatchBand'> }) {
  const { t } = useTranslation('people');
  return <StateBadge signal={signals[band]}>{t(`band.${band}`)}</StateBadge>;
}
