import { useTranslation } from 'react-i18next';

/** A number of days in words. */
export function DaysText({ days }: { days: number }) {
  const { t } = useTranslation('words');
  return <>{t('days', { count: days })}</>;
}
