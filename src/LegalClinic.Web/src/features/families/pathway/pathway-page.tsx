import { Alert, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { DateText } from '../../../shared/parts/date-text';
import { Facts } from '../../../shared/parts/facts';
import { NumberText } from '../../../shared/parts/number-text';
import { PageFrame } from '../../../shared/parts/page-frame';
import { Section } from '../../../shared/parts/section';
import { FamilyPaper } from './family-paper';
import { PathwayNotes } from './pathway-notes';
import { PathwayQuestions } from './pathway-questions';
import { PictureSection } from './picture/picture-section';
import { StepCard } from './step-card';
import classes from './pathway.module.css';
import { usePathway } from './use-pathway';

/** The way of a whole family to its documents: what can be filed today, what comes after, and why. */
export function PathwayPage() {
  const { t } = useTranslation('pathways');
  const { id = '' } = useParams();
  const query = usePathway(id);
  const plan = query.data;
  const unverified = plan?.steps.some((step) => step.unverified.length > 0);
  return (
    <PageFrame
      crumbs={[{ label: t('page.family'), to: `/families/${id}` }]}
      error={query.error}
      loading={query.isPending}
      onRetry={() => void query.refetch()}
      title={t('page.title')}
    >
      {plan && (
        <Stack gap="md">
          <Section title={t('summary.title')}>
            <Facts
              facts={[
                [t('summary.steps'), <NumberText key="steps" value={plan.steps.length} />],
                [t('summary.today'), <NumberText key="today" value={plan.frontier.length} />],
                [t('summary.finish'), plan.steps.length > 0 && <DateText value={plan.expectedFinish} />],
                [t('summary.complex'), plan.isComplex && t('summary.complexText')],
              ]}
            />
            {unverified && (
              <Alert color="gray" variant="outline">
                {t('summary.unverified')}
              </Alert>
            )}
            {plan.steps.length === 0 && plan.noPlans.length === 0 && <Text>{t('summary.nothing')}</Text>}
          </Section>
          <PathwayNotes plan={plan} />
          {plan.steps.length > 0 && <PictureSection plan={plan} />}
          {plan.steps.length > 0 && (
            <Section title={t('steps.title')}>
              <ol className={classes.steps}>
                {plan.steps.map((step, index) => (
                  <StepCard key={step.key} number={index + 1} plan={plan} step={step} />
                ))}
              </ol>
            </Section>
          )}
          {plan.steps.length > 0 && <FamilyPaper family={id} />}
          <PathwayQuestions family={id} plan={plan} />
        </Stack>
      )}
    </PageFrame>
  );
}
