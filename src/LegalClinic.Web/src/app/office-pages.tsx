import { lazy, Suspense } from 'react';
import { useRoutes, type RouteObject } from 'react-router';
import { ActDesk } from '../shared/forms/act-desk';

const CalendarPage = lazy(async () => ({ default: (await import('../features/calendars/calendar-page')).CalendarPage }));
const CasePage = lazy(async () => ({ default: (await import('../features/cases/case-page')).CasePage }));
const CasesPage = lazy(async () => ({ default: (await import('../features/cases/cases-page')).CasesPage }));
const DeskPage = lazy(async () => ({ default: (await import('../features/home/desk-page')).DeskPage }));
const DevicesPage = lazy(async () => ({ default: (await import('../features/devices/devices-page')).DevicesPage }));
const FamiliesPage = lazy(async () => ({ default: (await import('../features/families/families-page')).FamiliesPage }));
const FamilyPage = lazy(async () => ({ default: (await import('../features/families/family-page')).FamilyPage }));
const KnownFilesPage = lazy(async () => ({ default: (await import('../features/families/known-files-page')).KnownFilesPage }));
const LoadFilePage = lazy(async () => ({ default: (await import('../features/device/load-file-page')).LoadFilePage }));
const LettersPage = lazy(async () => ({ default: (await import('../features/letters/letters-page')).LettersPage }));
const MergePage = lazy(async () => ({ default: (await import('../features/families/merging/merge-page')).MergePage }));
const NothingHerePage = lazy(async () => ({ default: (await import('./nothing-here-page')).NothingHerePage }));
const OfficesPage = lazy(async () => ({ default: (await import('../features/staff/offices-page')).OfficesPage }));
const OverviewPage = lazy(async () => ({ default: (await import('../features/home/overview-page')).OverviewPage }));
const OddReadingsPage = lazy(async () => ({ default: (await import('../features/readings/odd-page')).OddReadingsPage }));
const PathwayPage = lazy(async () => ({ default: (await import('../features/families/pathway/pathway-page')).PathwayPage }));
const PeoplePage = lazy(async () => ({ default: (await import('../features/families/people-page')).PeoplePage }));
const QueuePage = lazy(async () => ({ default: (await import('../features/intakes/review/queue-page')).QueuePage }));
const ReferralsPage = lazy(async () => ({ default: (await import('../features/referrals/referrals-page')).ReferralsPage }));
const ReportsPage = lazy(async () => ({ default: (await import('../features/reports/reports-page')).ReportsPage }));
const RuleChangePage = lazy(async () => ({ default: (await import('../features/rules/change-page')).ChangePage }));
const RulePage = lazy(async () => ({ default: (await import('../features/rules/rule-page')).RulePage }));
const RuleProposalPage = lazy(async () => ({ default: (await import('../features/rules/propose-page')).ProposePage }));
const RulesPage = lazy(async () => ({ default: (await import('../features/rules/rules-page')).RulesPage }));
const ReviewPage = lazy(async () => ({ default: (await import('../features/intakes/review/review-page')).ReviewPage }));
const SplitPage = lazy(async () => ({ default: (await import('../features/families/merging/split-page')).SplitPage }));
const StaffPage = lazy(async () => ({ default: (await import('../features/staff/staff-page')).StaffPage }));
const TodayPage = lazy(async () => ({ default: (await import('../features/home/today-page')).TodayPage }));

const pages: RouteObject[] = [
  { path: 'calendar', element: <CalendarPage /> },
  { path: 'cases', element: <CasesPage /> },
  { path: 'cases/:id', element: <CasePage /> },
  { path: 'desk', element: <DeskPage /> },
  { path: 'devices', element: <DevicesPage /> },
  { path: 'devices/file', element: <LoadFilePage /> },
  { path: 'families', element: <FamiliesPage /> },
  { path: 'families/:id', element: <FamilyPage /> },
  { path: 'families/:id/pathway', element: <PathwayPage /> },
  { path: 'families/:id/same-as/:other', element: <MergePage /> },
  { path: 'file-merges/:id', element: <SplitPage /> },
  { path: 'letters', element: <LettersPage /> },
  { path: 'offices', element: <OfficesPage /> },
  { path: 'overview', element: <OverviewPage /> },
  { path: 'people', element: <PeoplePage /> },
  { path: 'people/known-files', element: <KnownFilesPage /> },
  { path: 'queue', element: <QueuePage /> },
  { path: 'queue/:id', element: <ReviewPage /> },
  { path: 'readings', element: <OddReadingsPage /> },
  { path: 'referrals', element: <ReferralsPage /> },
  { path: 'reports', element: <ReportsPage /> },
  { path: 'rule-changes/:id', element: <RuleChangePage /> },
  { path: 'rules', element: <RulesPage /> },
  { path: 'rules/:code', element: <RulePage /> },
  { path: 'rules/:code/change', element: <RuleProposalPage /> },
  { path: 'staff', element: <StaffPage /> },
  { path: 'today', element: <TodayPage /> },
  { path: '*', element: <NothingHerePage /> },
];

/** The addresses of the office's pages. They come after the first load, which a field tablet has to carry. */
export function OfficePages() {
  const page = useRoutes(pages);
  return (
    <ActDesk>
      <Suspense fallback={null}>{page}</Suspense>
    </ActDesk>
  );
}
