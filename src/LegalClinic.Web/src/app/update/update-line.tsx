import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { NoticeLine } from '../shell/notice-line';
import { beAtWork, isQuiet, whenNobodyWorks } from './at-work';
import { useNewerVersion } from './newer-version';

/** Takes a newer version on a quiet page; elsewhere one line says that it is there. It never comes over somebody's work. */
export function UpdateLine() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const take = useNewerVersion();
  const quiet = isQuiet(pathname);
  const [others, setOthers] = useState(false);

  useEffect(() => (quiet ? undefined : beAtWork()), [quiet]);
  useEffect(() => {
    if (take && quiet) void whenNobodyWorks(take).then((taken) => setOthers(!taken));
  }, [quiet, take]);

  if (!take || (quiet && !others)) return null;
  return <NoticeLine label={t('shell.update')}>{t(quiet ? 'shell.updateElsewhere' : 'shell.updateReady')}</NoticeLine>;
}
