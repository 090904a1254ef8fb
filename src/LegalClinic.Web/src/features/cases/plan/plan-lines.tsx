import { Text, VisuallyHidden } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../shared/api/schema';
import { ActError } from '../../../shared/forms/act-error';
import { caseKeys } from '../case-people';
import { acceptPlanSteps } from './accept-plan-steps';
import { movePlanStep } from './move-plan-step';
import { groupsOf, type PlanGroup } from './plan-groups';
import { PlanLineCard } from './plan-line-card';
import classes from './plan.module.css';
import type { CasePlan, PlanLine } from './use-case-plan';
import { useStepName } from './use-step-name';

interface PlanLinesProps {
  found: Schema<'CaseDto'>;
  plan: CasePlan;
  mayEdit: boolean;
}

/** The steps in the lawyer's order, a long plan in parts. What needs no more than one press is done at once: up, down, accept. */
export function PlanLines({ found, plan, mayEdit }: PlanLinesProps) {
  const { t } = useTranslation('plans');
  const queryClient = useQueryClient();
  const scope = useId();
  const stepName = useStepName(plan);
  const [said, say] = useState('');
  const acting = useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onSettled: () => queryClient.invalidateQueries({ predicate: (query) => caseKeys.includes(String(query.queryKey[0]) as (typeof caseKeys)[number]) }),
  });
  const move = (line: PlanLine, by: -1 | 1, button: HTMLElement) =>
    acting.mutate(() => movePlanStep(found.id, plan.version, { key: line.key, place: line.number + by }), {
      onSuccess: () => {
        say(t('act.moved', { name: line.name, place: line.number + by }));
        // The row has moved and its button with it: whoever presses it again finds it under the finger.
        button.focus();
      },
    });
  const list = ({ part, lines }: PlanGroup) => (
    <ol aria-labelledby={part ? `${scope}-${part}` : undefined} className={classes.lines} key={part}>
      {lines.map((line) => (
        <PlanLineCard
          busy={acting.isPending}
          found={found}
          key={line.key}
          line={line}
          mayEdit={mayEdit}
          onAccept={() => acting.mutate(() => acceptPlanSteps(found.id, plan.version, { keys: [line.key] }))}
          onMove={move}
          plan={plan}
        />
      ))}
    </ol>
  );
  return (
    <>
      <ActError detailName={stepName} error={acting.error} />
      <VisuallyHidden aria-live="polite" role="status">
        {said}
      </VisuallyHidden>
      {groupsOf(plan.lines).map((group) =>
        group.part === null ? (
          list(group)
        ) : (
          <details className={classes.part} key={group.part} open={group.isOpen}>
            <summary>
              <Text fw={700} id={`${scope}-${group.part}`} span>
                {t(`part.${group.part}`, { steps: group.lines.length })}
              </Text>
            </summary>
            {list(group)}
          </details>
        ),
      )}
    </>
  );
}
