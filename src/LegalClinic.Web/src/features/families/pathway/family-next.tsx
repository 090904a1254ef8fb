import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useErrorText } from '../../../shared/api/use-error-text';
import { DateText } from '../../../shared/parts/date-text';
import { Section } from '../../../shared/parts/section';
import { PeopleNames } from './people-names';
import { usePathway } from './use-pathway';

/** What comes next for a family: the steps that can be filed today, and the way to the whole plan. */
export function FamilyNext({ id }: { id: string }) {
  const { t } = useTranslation('pathways');
  const errorText = useErrorText();
  const query = usePathway(id);
  const plan = query.data;
  const frontier = plan?.steps.filter((step) => step.isFrontier) ?? [];
  return (
    <Section
      actions={
        <Anchor component={Link} to={`/families/${id}/pathway`}>
          {t('next.open')}
        </Anchor>
      }
      title={t('next.title')}
    >
      {query.error && <Text role="alert">{errorText(query.error)}</Text>}
      {plan && frontier.length === 0 && <Text c="dimmed">{plan.noPlans.length > 0 ? t('next.blocked') : t('summary.nothing')}</Text>}
      {plan && frontier.length > 0 && (
        <>
          <ul style={{ margin: 0, paddingInlineStart: '1.25rem' }}>
            {frontier.map((step) => (
              <li key={step.key}>
                <Text fw={600} span>
                  {step.name}
                </Text>
                {' — '}
                <PeopleNames ids={step.people} plan={plan} />
                {'. '}
                {t('step.frees', { people: step.unblocks.people.length, documents: step.unblocks.documents.length })}
              </li>
            ))}
          </ul>
          <Text c="dimmed">
            {t('summary.finish')} <DateText value={plan.expectedFinish} />
          </Text>
        </>
      )}
    </Section>
  );
}
