import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { PageFrame } from '../shared/parts/page-frame';
import { useSession } from '../shared/session/use-session';
import { placesOf } from './navigation';

/** The start: the first place of the person's role. */
export function HomePage() {
  const { t } = useTranslation();
  const session = useSession();
  const first = session.data && placesOf(session.data.role)[0];
  if (first) return <Navigate replace to={first.to} />;
  return <PageFrame empty={t('page.noPlaces')} title={t('page.start')} />;
}
