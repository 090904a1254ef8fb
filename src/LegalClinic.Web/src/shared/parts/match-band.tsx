import { useTranslation } from 'react-i18next';
import type { Schema } from '../api/schema';
import { StateBadge, type Signal } from './state-badge';

const signals: Record<Schema<'MatchBand'>, Signal> = { same: 'attention', possible: 'waiting', new: 'neutral' };

interface MatchBandProps {
  band: Schema<'MatchBand'>;
  /** True for a whole family. */
  family?: boolean;
}

/** How probably a find is the person or the family asked for, in a word. */
export function MatchBand({ band, family = false }: MatchBandProps) {
  const { t } = useTranslation('people');
  return <StateBadge signal={signals[band]}>{t(`${family ? 'familyBand' : 'band'}.${band}`)}</StateBadge>;
}
