import { useTranslation } from 'react-i18next';
import type { Schema } from '../api/schema';
import { StateBadge, type Signal } from '../parts/state-badge';

type Deadline = Pick<Schema<'DeadlineDto'>, 'state' | 'daysLeft' | 'isLate'>;

const signals: Record<Schema<'DeadlineState'>, Signal> = {
  running: 'waiting', soon: 'attention', last_day: 'problem', missed: 'problem', lapsed: 'attention', done: 'good', withdrawn: 'neutral',
};

/** How a deadline stands, with the days in words. */
export function DeadlineState({ deadline }: { deadline: Deadline }) {
  const { t } = useTranslation(['deadlines', 'words']);
  // After a preposition, which the words for a number of days follow in Arabic.
  const time = t(deadline.state === 'missed' ? 'deadlines:sinceDays' : 'words:days', { count: Math.abs(deadline.daysLeft) });
  const late = deadline.state === 'done' && deadline.isLate;
  return (
    <StateBadge signal={late ? 'attention' : signals[deadline.state]}>
      {late ? t('deadlines:state.done_late') : t(`deadlines:state.${deadline.state}`, { time })}
    </StateBadge>
  );
}
