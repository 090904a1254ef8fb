import { useTranslation } from 'react-i18next';

/** Sources of the days that come with the program; what a supervisor wrote stands as it was written. */
const shipped = ['fixed_day', 'hijri_calculated', 'stocktaking_announced', 'stocktaking_expected'] as const;

/** Where an entry of the calendar stands, in the person's language as far as it came with the program. */
export function useSourceText(): (source: string) => string {
  const { t } = useTranslation('calendars');
  return (source) => {
    const known = shipped.find((one) => one === source);
    return known ? t(`sources.${known}`) : source;
  };
}
