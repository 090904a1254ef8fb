import { useTranslation } from 'react-i18next';
import { DaysText } from '../../shared/parts/days-text';

const hour = 60;
const day = 24 * hour;

/** An age in the unit in which one would say it: minutes, hours or days. */
export function MinutesText({ minutes }: { minutes: number }) {
  const { t } = useTranslation('devices');
  if (minutes >= 2 * day) return <DaysText days={Math.floor(minutes / day)} />;
  return <>{minutes >= 2 * hour ? t('hours', { count: Math.floor(minutes / hour) }) : t('minutes', { count: minutes })}</>;
}
