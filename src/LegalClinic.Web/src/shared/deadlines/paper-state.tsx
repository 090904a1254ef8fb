import { useTranslation } from 'react-i18next';
import type { Schema } from '../api/schema';
import { StateBadge, type Signal } from '../parts/state-badge';

type Term = Pick<Schema<'PaperTermDto'>, 'state' | 'daysLeft'>;

const signals: Record<Term['state'], Signal> = { valid: 'good', soon: 'attention', expired: 'problem' };

/** How long a paper is still valid, in words. */
export function PaperState({ term }: { term: Term }) {
  const { t } = useTranslation(['deadlines', 'words']);
  const time = t(term.state === 'valid' ? 'words:days' : 'deadlines:sinceDays', { count: Math.abs(term.daysLeft) });
  return (
    <StateBadge signal={signals[term.state]}>
      {term.state === 'soon' && term.daysLeft === 0 ? t('deadlines:papers.soonToday') : t(`deadlines:papers.${term.state}`, { time })}
    </StateBadge>
  );
}
