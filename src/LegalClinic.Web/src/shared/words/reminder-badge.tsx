import { useTranslation } from 'react-i18next';
import { todayIso } from '../i18n/dates';
import { StateBadge } from '../parts/state-badge';

/** Says that an office is to be reminded of a referral, or that somebody higher is to be asked. */
export function ReminderBadge({ referral }: { referral: { remindOn: string | null; escalateOn: string | null } }) {
  const { t } = useTranslation('words');
  const today = todayIso();
  if (!referral.remindOn || referral.remindOn > today) return null;
  const isHigh = referral.escalateOn !== null && referral.escalateOn <= today;
  return <StateBadge signal={isHigh ? 'problem' : 'attention'}>{t(isHigh ? 'reminder.high' : 'reminder.due')}</StateBadge>;
}
