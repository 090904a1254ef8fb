import { useNetwork } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../shared/session/use-session';
import { NoticeLine } from './notice-line';

/** Says that there is no network, and where what is written stays meanwhile. */
export function NetworkLine() {
  const { t } = useTranslation();
  const { online } = useNetwork();
  const offline = useSession().data?.offline;
  if (online && !offline) return null;
  return <NoticeLine label={t('shell.network')}>{t('shell.offline')}</NoticeLine>;
}
