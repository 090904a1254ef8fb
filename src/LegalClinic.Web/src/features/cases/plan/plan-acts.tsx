import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../shared/api/schema';
import { ActButton } from '../../../shared/forms/act-button';
import { caseKeys } from '../case-people';
import { acceptPlanSteps } from './accept-plan-steps';
import { ApprovePlanButton } from './approve-plan-button';
import { StartStepsButton } from './start-steps-button';
import type { CasePlan } from './use-case-plan';
import { useStepName } from './use-step-name';

/** What may be done with the whole plan now. */
export function PlanActs({ found, plan }: { found: Schema<'CaseDto'>; plan: CasePlan }) {
  const { t } = useTranslation('plans');
  const stepName = useStepName(plan);
  const undecided = plan.lines.filter((line) => line.state === 'proposed').map((line) => line.key);
  return (
    <>
      {undecided.length > 0 && (
        <ActButton
          detailName={stepName}
          label={t('act.acceptAll')}
          onAct={() => acceptPlanSteps(found.id, plan.version, { keys: undecided })}
          refresh={caseKeys}
          text={t('act.acceptAllText')}
          variant="filled"
        />
      )}
      {plan.canApprove && <ApprovePlanButton found={found} planVersion={plan.version} />}
      {plan.ready.length > 1 && (
        <StartStepsButton
          found={found}
          keys={plan.ready}
          label={t('act.startAll')}
          plan={plan}
          takesLetter={plan.lines.some((line) => line.isReady && line.takesLetter)}
        />
      )}
    </>
  );
}
