import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../shared/api/schema';
import { ActButton } from '../../../shared/forms/act-button';
import { todayIso } from '../../../shared/i18n/dates';
import { useOptions } from '../../../shared/words/use-options';
import { clientMethods } from '../../../shared/words/value-lists';
import { caseKeys } from '../case-people';
import { approvePlan } from './approve-plan';

interface ApprovePlanButtonProps {
  found: Schema<'CaseDto'>;
  /** Version that the family was shown; null when there is no plan. */
  planVersion: number | null;
  variant?: 'filled' | 'default';
}

/** Records that the family approved the plan: when and how. */
export function ApprovePlanButton({ found, planVersion, variant = 'filled' }: ApprovePlanButtonProps) {
  const { t } = useTranslation('cases');
  const options = useOptions();
  return (
    <ActButton
      fields={[
        { name: 'on', kind: 'date', label: t('plan.on'), needed: true },
        { name: 'how', kind: 'choice', label: t('plan.how'), options: options('clientMethod', clientMethods), needed: true },
      ]}
      initial={{ on: todayIso() }}
      label={t('plan.act')}
      onAct={(values) => approvePlan(found.id, found.version, { on: values.on ?? '', how: values.how as Schema<'ApprovePlanBody'>['how'], planVersion })}
      refresh={caseKeys}
      text={t('plan.text')}
      variant={variant}
    />
  );
}
