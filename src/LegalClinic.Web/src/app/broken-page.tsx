import { useTranslation } from 'react-i18next';
import { PageFrame } from '../shared/parts/page-frame';

/** A page that broke. */
export function BrokenPage({ error }: { error: unknown }) {
  const { t } = useTranslation();
  return <PageFrame error={error} onRetry={() => location.reload()} title={t('page.broken')} />;
}
