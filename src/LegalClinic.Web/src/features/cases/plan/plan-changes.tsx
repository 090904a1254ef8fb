import { Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../shared/api/schema';
import { ActButton } from '../../../shared/forms/act-button';
import { Icon } from '../../../shared/parts/icon';
import { caseKeys } from '../case-people';
import { PlanDifference } from './plan-difference';
import classes from './plan.module.css';
import { RuleChanges } from './rule-changes';
import { takePlanChanges } from './take-plan-changes';
import type { CasePlan } from './use-case-plan';

interface PlanChangesProps {
  found: Schema<'CaseDto'>;
  plan: CasePlan;
  changes: NonNullable<CasePlan['changes']>;
  mayEdit: boolean;
}

/** What has changed since the plan was made; nothing of it counts before it is taken. */
export function PlanChanges({ found, plan, changes, mayEdit }: PlanChangesProps) {
  const { t } = useTranslation('plans');
  return (
    <div className={classes.changes}>
      <Stack gap="sm">
        <Group gap="xs">
          <Icon name="warning" />
          <Title order={3}>{t('changes.title')}</Title>
        </Group>
        {changes.difference && <PlanDifference difference={changes.difference} plan={plan} />}
        {changes.rules.length > 0 && <RuleChanges changes={changes} plan={plan} />}
        {mayEdit && (
          <>
            <Text c="dimmed">{t('changes.takeText')}</Text>
            <div>
              <ActButton
                label={t('changes.take')}
                onAct={() => takePlanChanges(found.id, plan.version, { mark: changes.mark })}
                refresh={caseKeys}
                text={t('changes.takeText')}
                variant="filled"
              />
            </div>
          </>
        )}
      </Stack>
    </div>
  );
}
