import { VisuallyHidden } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../shared/api/schema';
import { ActError } from '../../../shared/forms/act-error';
import { caseKeys } from '../case-people';
import { acceptPlanSteps } from './accept-plan-steps';
import { movePlanStep } from './move-plan-step';
import { PlanLineCard } from './plan-line-card';
import classes from './plan.module.css';
import type { CasePlan, PlanLine } from './use-case-plan';

interface PlanLinesProps {
  found: Schema<'CaseDto'>;
  plan: CasePlan;
  mayEdit: boolean;
}

/** The steps in the lawyer's order. What needs no more than one press is done at once: up, down, accept. */
export function PlanLines({ found, plan, mayEdit }: PlanLinesProps) {
  const { t } = useTranslation('plans');
  const queryClient = useQueryClient();
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
  return (
    <>
      <ActError error={acting.error} />
      <VisuallyHidden aria-live="polite" role="status">
        {said}
      </VisuallyHidden>
      <ol className={classes.lines}>
        {plan.lines.map((line) => (
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
    </>
  );
}
