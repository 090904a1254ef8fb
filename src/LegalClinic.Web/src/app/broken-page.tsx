import { useTranslation } from 'react-i18next';
import { ApiError } from '../shared/api/api-error';
import { PageFrame } from '../shared/parts/page-frame';
import { isMissingPart } from './update/missing-part';

/** A page that broke, or that is not on this device. */
export function BrokenPage({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const told = isMissingPart(error) ? new ApiError(0, { code: 'page_part.missing' }) : error;
  return <PageFrame error={told} onRetry={() => location.reload()} title={t('page.broken')} />;
}
