import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../shared/api/schema';
import { PageTrouble } from '../../../shared/parts/page-trouble';
import { Section } from '../../../shared/parts/section';
import { CasePapers } from './case-papers';
import { DeadlineCard } from './deadline-card';
import { NextRemedy } from './next-remedy';
import { OpenDeadlineButton } from './open-deadline-button';
import { useCaseDeadlines } from './use-case-deadlines';

/** Everything in a case that runs out, the nearest day first: deadlines, remedies that may follow, papers. */
export function CaseDeadlines({ found }: { found: Schema<'CaseDto'> }) {
  const { t } = useTranslation('deadlines');
  const query = useCaseDeadlines(found.id);
  const { deadlines = [], next = [], papers = [] } = query.data ?? {};
  return (
    <>
      <Section actions={found.can.work && <OpenDeadlineButton found={found} />} title={t('title')}>
        {query.error && <PageTrouble error={query.error} onRetry={() => void query.refetch()} />}
        {query.data && deadlines.length === 0 && <Text c="dimmed">{t('empty')}</Text>}
        {found.can.work && next.map((remedy) => <NextRemedy caseId={found.id} key={remedy.followsId} next={remedy} />)}
        {deadlines.map((deadline) => (
          <DeadlineCard deadline={deadline} key={deadline.id} mayWork={found.can.work} />
        ))}
      </Section>
      {papers.length > 0 && <CasePapers found={found} papers={papers} />}
    </>
  );
}
