import { SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageFrame } from '../../shared/parts/page-frame';
import { Section } from '../../shared/parts/section';
import { CaseLines } from './case-lines';
import { FigureCard } from './figure-card';
import { useCaseRows } from './use-case-rows';
import { useIntakeCount } from './use-intake-count';
import { useOverdueReferrals } from './use-overdue-referrals';

/** A supervisor's desk: what waits in the queue, for a lawyer, for a signature, for a reply. */
export function DeskPage() {
  const { t } = useTranslation('home');
  const fresh = useIntakeCount(['submitted', 'screening']);
  const waitlist = useIntakeCount(['waitlist']);
  const unassigned = useCaseRows({ unassigned: true, size: 20 });
  const closures = useCaseRows({ status: ['pending_closure'], size: 20 });
  const overdue = useOverdueReferrals();
  return (
    <PageFrame
      error={unassigned.error ?? closures.error ?? fresh.error}
      onRetry={() => void Promise.all([unassigned.refetch(), closures.refetch(), fresh.refetch()])}
      title={t('desk.title')}
    >
      <Stack gap="md">
        <SimpleGrid cols={{ base: 2, md: 5 }}>
          <FigureCard label={t('desk.queue')} to="/queue" value={fresh.data?.total} />
          <FigureCard label={t('desk.waitlist')} to="/queue?status=waitlist" value={waitlist.data?.total} />
          <FigureCard label={t('desk.unassigned')} to="/cases?unassigned=yes" value={unassigned.data?.total} />
          <FigureCard label={t('desk.closures')} to="/cases?status=pending_closure" value={closures.data?.total} />
          <FigureCard label={t('desk.overdue')} to="/referrals?overdue=yes" value={overdue.data?.total} />
        </SimpleGrid>
        <Section title={t('desk.unassigned')}>
          {unassigned.data?.items.length === 0 && <Text c="dimmed">{t('desk.noneUnassigned')}</Text>}
          <CaseLines rows={unassigned.data?.items ?? []} />
        </Section>
        <Section title={t('desk.closures')}>
          {closures.data?.items.length === 0 && <Text c="dimmed">{t('desk.noneToClose')}</Text>}
          <CaseLines rows={closures.data?.items ?? []} />
        </Section>
      </Stack>
    </PageFrame>
  );
}
