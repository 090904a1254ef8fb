import { SimpleGrid, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ConflictSearch } from '../../shared/conflicts/conflict-search';
import { LastChange } from '../../shared/forms/last-change';
import { PageFrame } from '../../shared/parts/page-frame';
import { useSession } from '../../shared/session/use-session';
import { CaseApplications } from './case-applications';
import { CaseClosure } from './case-closure';
import { CaseHead } from './case-head';
import { CaseLetters } from './case-letters';
import { CasePriority } from './case-priority';
import { CaseReferrals } from './case-referrals';
import { CaseTimeline } from './case-timeline';
import { CaseDeadlines } from './deadlines/case-deadlines';
import { FileReadings } from './file-readings';
import { CasePlanSection } from './plan/case-plan';
import { CaseTasks } from './tasks/case-tasks';
import { useCase } from './use-case';

/** One case on one page: nothing with a deadline hides behind a tab. */
export function CasePage() {
  const { t } = useTranslation('cases');
  const { id = '' } = useParams();
  const query = useCase(id);
  const found = query.data;
  const mayPlan = useSession().data?.role !== 'manager';
  return (
    <PageFrame
      crumbs={[{ label: t('list.title'), to: '/cases' }]}
      error={query.error}
      loading={query.isPending}
      onRetry={() => void query.refetch()}
      title={found ? t('page.title', { number: found.number }) : t('page.plain')}
    >
      {found && (
        <LastChange value={found.timeline[0] ?? null}>
          <Stack gap="md">
            <CaseHead found={found} />
            {found.can.checkConflict && <ConflictSearch about={{ familyId: found.familyId }} />}
            {mayPlan && <CaseDeadlines found={found} />}
            {mayPlan && <CasePlanSection found={found} />}
            {mayPlan && <CaseTasks found={found} />}
            <CaseApplications found={found} />
            <CaseReferrals found={found} />
            <CaseLetters found={found} />
            <SimpleGrid cols={{ base: 1, md: 2 }}>
              <CasePriority found={found} />
              <CaseClosure found={found} />
            </SimpleGrid>
            <CaseTimeline found={found} />
            {mayPlan && <FileReadings caseId={found.id} />}
          </Stack>
        </LastChange>
      )}
    </PageFrame>
  );
}
