import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../shared/api/schema';
import { DateText } from '../../../shared/parts/date-text';
import { useDocumentName } from '../../../shared/words/use-document-name';
import { ChangedStep } from './changed-step';
import { FactChanges } from './fact-changes';
import { PlanPeople } from './plan-people';
import classes from './plan.module.css';
import type { CasePlan } from './use-case-plan';

type Difference = Schema<'PlanDifferenceDto'>;

/** Steps that come, go and change, with why. */
export function PlanDifference({ difference, plan }: { difference: Difference; plan: CasePlan }) {
  const { t } = useTranslation('plans');
  const documentName = useDocumentName();
  const { added, gone, changed, opened, closed, finishBefore, finishAfter } = difference;
  return (
    <div className={classes.list}>
      <Group count={added.length} title={t('changes.added')}>
        {added.map((one) => (
          <MovedStep key={one.key} mark="+" moved={one} plan={plan} />
        ))}
      </Group>
      <Group count={gone.length} title={t('changes.gone')}>
        {gone.map((one) => (
          <MovedStep key={one.key} mark="−" moved={one} plan={plan} />
        ))}
      </Group>
      <Group count={changed.length} title={t('changes.changed')}>
        {changed.map((one) => (
          <ChangedStep changed={one} key={one.key} plan={plan} />
        ))}
      </Group>
      <Group count={opened.length} title={t('changes.opened')}>
        {opened.map((one) => (
          <li key={`${one.personId}-${one.document}`}>
            {documentName(one.document)} · <PlanPeople ids={[one.personId]} plan={plan} />
          </li>
        ))}
      </Group>
      <Group count={closed.length} title={t('changes.closed')}>
        {closed.map((one) => (
          <li key={`${one.target.personId}-${one.target.document}`}>
            {documentName(one.target.document)} · <PlanPeople ids={[one.target.personId]} plan={plan} />
            {one.obstacles.map((obstacle, index) => (
              <Text c="dimmed" key={index}>
                {obstacle.rule?.sentence ?? obstacle.procedure.name}
              </Text>
            ))}
          </li>
        ))}
      </Group>
      {finishBefore !== finishAfter && (
        <Text>
          {t('changes.finish')}: <DateText value={finishBefore} /> {t('changes.before')} · <DateText value={finishAfter} /> {t('changes.after')}
        </Text>
      )}
    </div>
  );
}

function Group({ count, title, children }: { count: number; title: string; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <>
      <Title order={4}>{title}</Title>
      <ul>{children}</ul>
    </>
  );
}

function MovedStep({ mark, moved, plan }: { mark: string; moved: Schema<'MovedStepDto'>; plan: CasePlan }) {
  const { t } = useTranslation('plans');
  return (
    <li>
      <Text fw={600} span>
        <span aria-hidden="true">{mark} </span>
        {moved.name}
      </Text>{' '}
      · <PlanPeople ids={moved.people} plan={plan} />
      <FactChanges facts={moved.facts} plan={plan} />
      {moved.rules.length > 0 && (
        <details className={classes.why}>
          <summary>{t('changes.why')}</summary>
          {moved.rules.map((rule) => (
            <Text c="dimmed" key={rule.code}>
              {rule.sentence} <bdi dir="ltr">[{rule.code}]</bdi>
            </Text>
          ))}
        </details>
      )}
    </li>
  );
}
