import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PageFrame } from '../../shared/parts/page-frame';
import { ChangeForm } from './change-form';
import { useRule } from './use-rule';

/** Where a change of a rule is written. */
export function ProposePage() {
  const { t } = useTranslation('rules');
  const { code = '' } = useParams();
  const query = useRule(code);
  return (
    <PageFrame
      crumbs={[
        { label: t('title'), to: '/rules' },
        { label: code, to: `/rules/${encodeURIComponent(code)}` },
      ]}
      error={query.error}
      loading={query.isPending}
      onRetry={() => void query.refetch()}
      title={t('propose.title', { code })}
    >
      {query.data && <ChangeForm key={code} rule={query.data} />}
    </PageFrame>
  );
}
