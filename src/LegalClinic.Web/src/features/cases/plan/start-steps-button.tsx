import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../shared/api/schema';
import { ActButton } from '../../../shared/forms/act-button';
import { orNull } from '../../../shared/forms/act-field';
import { useLanguage } from '../../../shared/i18n/language-provider';
import { caseKeys } from '../case-people';
import { startPlanSteps } from './start-plan-steps';
import type { CasePlan } from './use-case-plan';
import { useStepName } from './use-step-name';

interface StartStepsButtonProps {
  found: Schema<'CaseDto'>;
  plan: CasePlan;
  keys: readonly string[];
  label: string;
  title?: string;
  /** An office among them takes a letter. */
  takesLetter: boolean;
}

/** Makes work of one step, or of all that can be started today. */
export function StartStepsButton({ found, plan, keys, label, title, takesLetter }: StartStepsButtonProps) {
  const { t } = useTranslation('plans');
  const { language } = useLanguage();
  const stepName = useStepName(plan);
  return (
    <ActButton
      actLabel={label}
      detailName={stepName}
      fields={
        takesLetter
          ? [
              { name: 'letters', kind: 'check', label: t('act.letters') },
              { name: 'officeName', kind: 'text', label: t('act.office'), hint: t('act.officeHint'), maxLength: 120, when: (values) => values.letters === 'yes' },
            ]
          : []
      }
      initial={takesLetter ? { letters: 'yes' } : {}}
      label={label}
      onAct={(values) =>
        startPlanSteps(found.id, plan.version, { keys: [...keys], language, letters: values.letters === 'yes', officeName: orNull(values.officeName) })
      }
      refresh={caseKeys}
      text={t('act.startText')}
      title={title}
      variant="filled"
    />
  );
}
