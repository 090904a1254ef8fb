import { Anchor, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schema } from '../../shared/api/schema';
import { ActError } from '../../shared/forms/act-error';
import { showDigits } from '../../shared/i18n/digits';
import { useLanguage } from '../../shared/i18n/language-provider';
import { DateText } from '../../shared/parts/date-text';
import { Facts } from '../../shared/parts/facts';
import { NumberText } from '../../shared/parts/number-text';
import { Section } from '../../shared/parts/section';
import classes from './rules.module.css';
import { useRuleImpact } from './use-rule-impact';

/** Which open cases a change would alter. It goes on case by case until all were looked at, and can be stopped. */
export function RuleImpact({ id }: { id: string }) {
  const { t } = useTranslation('rules');
  const [running, setRunning] = useState(false);
  const query = useRuleImpact(id, running);
  const { hasNextPage, isFetching, isError, fetchNextPage } = query;
  useEffect(() => {
    if (running && hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [fetchNextPage, hasNextPage, isError, isFetching, running]);
  const pages = query.data?.pages ?? [];
  const last = pages.at(-1);
  const cases = pages.flatMap((page) => page.cases);
  const unplanned = pages.flatMap((page) => page.unplanned);
  const done = last !== undefined && !hasNextPage;
  const working = running && !done && !isError;
  return (
    <Section
      actions={
        !done && (
          <Button loading={working && !last} onClick={() => setRunning(!working)} variant="default">
            {t(working ? 'impact.stop' : 'impact.start')}
          </Button>
        )
      }
      title={t('impact.title')}
    >
      <Text>{t('impact.text')}</Text>
      <ActError error={query.error} />
      {last && (
        <Stack gap="sm">
          <Text role="status">{t('impact.checked', { checked: last.checked, total: last.openCases, altered: cases.length })}</Text>
          {!done && <Progress aria-label={t('impact.title')} value={last.openCases > 0 ? (100 * last.checked) / last.openCases : 100} />}
          {done && cases.length === 0 && <Text fw={600}>{t('impact.none')}</Text>}
          <ul className={classes.list}>
            {cases.map((one) => (
              <CaseImpact found={one} key={one.id} />
            ))}
          </ul>
          {unplanned.length > 0 && (
            <Group gap="xs">
              <Text>{t('impact.unplanned')}</Text>
              {unplanned.map((one) => (
                <CaseLink id={one.id} key={one.id} number={one.number} />
              ))}
            </Group>
          )}
        </Stack>
      )}
    </Section>
  );
}

function CaseLink({ id, number }: { id: string; number: string }) {
  return (
    <Anchor component={Link} fw={600} mih={32} style={{ display: 'inline-flex', alignItems: 'center' }} to={`/cases/${id}`}>
      <NumberText plain value={number} />
    </Anchor>
  );
}

function CaseImpact({ found }: { found: Schema<'CaseImpactDto'> }) {
  const { t } = useTranslation('rules');
  const { digits } = useLanguage();
  // Four people with the same step are one entry with its number.
  const names = (list: readonly string[]) =>
    list.length > 0 &&
    [...new Set(list)]
      .map((name) => [name, list.filter((other) => other === name).length] as const)
      .map(([name, times]) => (times > 1 ? `${name} × ${showDigits(times, digits)}` : name))
      .join(t('comma'));
  return (
    <li className={classes.card}>
      <CaseLink id={found.id} number={found.number} />
      <Facts
        facts={[
          [t('impact.added'), names(found.added)],
          [t('impact.dropped'), names(found.dropped)],
          [t('impact.changed'), names(found.changed.map((step) => `${step.name} (${step.changes.map((one) => t(`stepChange.${one}`)).join(t('comma'))})`))],
          [t('impact.opened'), names(found.opened)],
          [t('impact.closed'), names(found.closed)],
          [
            t('impact.finish'),
            found.finishBefore !== found.finishAfter && (
              <>
                <DateText value={found.finishBefore} /> {t('impact.to')} <DateText value={found.finishAfter} />
              </>
            ),
          ],
        ]}
      />
    </li>
  );
}
