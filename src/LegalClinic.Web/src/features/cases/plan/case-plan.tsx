import { Alert, Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schema } from '../../../shared/api/schema';
import { ActButton } from '../../../shared/forms/act-button';
import { ActError } from '../../../shared/forms/act-error';
import { DateText } from '../../../shared/parts/date-text';
import { Facts } from '../../../shared/parts/facts';
import { Icon } from '../../../shared/parts/icon';
import { NumberText } from '../../../shared/parts/number-text';
import { Section } from '../../../shared/parts/section';
import { UnverifiedRules } from '../../../shared/parts/unverified-rules';
import { uuidV7 } from '../../../shared/uuid-v7';
import { useWords } from '../../../shared/words/use-words';
import { caseKeys } from '../case-people';
import { ApprovePlanButton } from './approve-plan-button';
import { makePlan } from './make-plan';
import { PlanActs } from './plan-acts';
import { PlanChanges } from './plan-changes';
import { PlanLines } from './plan-lines';
import { PlanWays } from './plan-ways';
import classes from './plan.module.css';
import { useCasePlan, type CasePlan } from './use-case-plan';

/** The action plan: what was decided, what the family approved, what can be started today, and what has changed since. */
export function CasePlanSection({ found }: { found: Schema<'CaseDto'> }) {
  const { t } = useTranslation('plans');
  const query = useCasePlan(found.id);
  const { plan, canEdit } = query.data ?? { plan: null, canEdit: false };
  const mayEdit = canEdit && found.can.work;
  return (
    <Section actions={plan && mayEdit && <PlanActs found={found} plan={plan} />} title={t('title')}>
      <ActError error={query.error} />
      {query.data && !plan && <NoPlan found={found} mayEdit={mayEdit} />}
      {plan && (
        <>
          <PlanSummary plan={plan} />
          {plan.changes && <PlanChanges changes={plan.changes} found={found} mayEdit={mayEdit} plan={plan} />}
          <PlanWays found={found} mayEdit={mayEdit} plan={plan} />
          <PlanLines found={found} mayEdit={mayEdit} plan={plan} />
        </>
      )}
      <Anchor component={Link} to={`/families/${found.familyId}/pathway`}>
        {t('none.pathway')}
      </Anchor>
    </Section>
  );
}

function NoPlan({ found, mayEdit }: { found: Schema<'CaseDto'>; mayEdit: boolean }) {
  const { t } = useTranslation('plans');
  return (
    <>
      <Text>{mayEdit ? t('none.text') : t('none.wait')}</Text>
      {mayEdit && (
        <ActButton
          label={t('none.make')}
          onAct={() => makePlan(found.id, { id: uuidV7() })}
          refresh={caseKeys}
          text={t('none.makeText')}
          variant="filled"
        />
      )}
      {mayEdit && found.can.approvePlan && <ApprovePlanButton found={found} planVersion={null} variant="default" />}
    </>
  );
}

function PlanSummary({ plan }: { plan: CasePlan }) {
  const { t } = useTranslation('plans');
  const word = useWords();
  const { approval } = plan;
  const undecided = plan.lines.filter((line) => line.state === 'proposed').length;
  const unverified = [...new Set(plan.lines.flatMap((line) => line.step?.unverified ?? []))].sort();
  return (
    <>
      <Facts
        facts={[
          [t('facts.steps'), <NumberText key="steps" value={plan.lines.filter((line) => line.state !== 'dropped').length} />],
          [t('facts.approved'), approval && (
            <>
              <DateText value={approval.on} /> · {approval.how && word('clientMethod', approval.how)} · {t('facts.version', { version: approval.version })}
            </>
          )],
          [t('facts.restsOn'), <DateText key="day" value={plan.restsOn} />],
        ]}
      />
      {unverified.length > 0 && (
        <details className={classes.ways}>
          <summary>{t('unverified', { count: unverified.length })}</summary>
          <UnverifiedRules codes={unverified} />
        </details>
      )}
      {plan.isContradictory && (
        <Alert color="gray" icon={<Icon name="warning" />} variant="outline">
          {t('contradictory')}
        </Alert>
      )}
      {undecided > 0 && <Text fw={600}>{t('undecided', { count: undecided })}</Text>}
      {undecided === 0 && plan.lines.some((line) => line.state === 'accepted' && !line.isApproved) && <Text>{t('unapproved')}</Text>}
    </>
  );
}
