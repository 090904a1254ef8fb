import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NumberText } from '../../../shared/parts/number-text';
import { PeopleNames } from './people-names';
import { stepOf } from './plan-people';
import type { Plan, Step } from './use-pathway';

/** What to bring along. */
export function StepPapers({ plan, step }: { plan: Plan; step: Step }) {
  const { t } = useTranslation('pathways');
  if (step.papers.length === 0) return null;
  return (
    <div>
      <Text fw={600}>{t('paper.title')}</Text>
      <ul>
        {step.papers.map((paper, index) => {
          const from = paper.fromStep ? stepOf(plan, paper.fromStep) : undefined;
          return (
            <li key={`${paper.code}-${index}`}>
              {paper.name}
              {paper.count > 0 && (
                <>
                  {' × '}
                  <NumberText value={paper.count} />
                </>
              )}
              {paper.people.length > 0 && (
                <>
                  {' — '}
                  <PeopleNames ids={paper.people} plan={plan} />
                </>
              )}
              {from && <Text c="dimmed" span>{` (${t('paper.from', { number: from.number })})`}</Text>}
              {paper.isHelp && <Text c="dimmed" span>{` (${t('paper.help')})`}</Text>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
