import { useTranslation } from 'react-i18next';
import { Section } from '../../shared/parts/section';
import { ChangeLines } from './change-lines';
import { useProposedChanges } from './use-rule-changes';

/** Changes that wait for a second supervisor. */
export function ProposedChanges() {
  const { t } = useTranslation('rules');
  const rows = useProposedChanges().data?.items ?? [];
  if (rows.length === 0) return null;
  return (
    <Section title={t('waiting')}>
      <ChangeLines rows={rows} />
    </Section>
  );
}
