import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Schema } from '../../shared/api/schema';
import { ActButton } from '../../shared/forms/act-button';
import { DataTable } from '../../shared/parts/data-table';
import { DateText } from '../../shared/parts/date-text';
import { Facts } from '../../shared/parts/facts';
import { PageFrame } from '../../shared/parts/page-frame';
import { Section } from '../../shared/parts/section';
import { useWords } from '../../shared/words/use-words';
import { ChangeState } from './change-state';
import { RuleFaults } from './rule-faults';
import { RuleImpact } from './rule-impact';
import { RuleSentence } from './rule-sentence';
import classes from './rules.module.css';
import { releaseRuleChange } from './release-rule-change';
import { ruleKeys } from './use-rule';
import { useRuleChange } from './use-rule-change';
import { withdrawRuleChange } from './withdraw-rule-change';

/** A change of a rule: before and after, which open cases it alters, and its release. */
export function ChangePage() {
  const { t } = useTranslation('rules');
  const { id = '' } = useParams();
  const query = useRuleChange(id);
  const found = query.data;
  return (
    <PageFrame
      actions={found && <Acts found={found} />}
      crumbs={[{ label: t('title'), to: '/rules' }, ...(found ? [{ label: found.change.code, to: `/rules/${encodeURIComponent(found.change.code)}` }] : [])]}
      error={query.error}
      loading={query.isPending}
      onRetry={() => void query.refetch()}
      title={t('change.title', { code: found?.change.code ?? '' })}
    >
      {found && (
        <Stack>
          <Section title={t('change.about')}>
            <Group>
              <ChangeState status={found.change.status} />
            </Group>
            <About found={found} />
            <RuleFaults faults={found.faults} />
          </Section>
          <Section title={t('change.before')}>{found.before ? <RuleSentence sentences={found.before} /> : <Text>{t('change.none')}</Text>}</Section>
          {(found.after || found.change.repeals) && (
            <Section title={t('change.after')}>
              <RuleSentence sentences={found.after} />
            </Section>
          )}
          {found.differences.length > 0 && <Differences found={found} />}
          {found.change.status !== 'withdrawn' && found.can.withdraw && found.faults.length === 0 && <RuleImpact id={id} />}
        </Stack>
      )}
    </PageFrame>
  );
}

function About({ found }: { found: Schema<'RuleChangeDto'> }) {
  const { t } = useTranslation('rules');
  const word = useWords();
  const { change } = found;
  return (
    <Facts
      facts={[
        [t('line.source'), <bdi key="source">{change.source}</bdi>],
        [t('line.from'), <DateText key="from" value={change.validFrom} />],
        [t('line.to'), change.validTo && <DateText value={change.validTo} />],
        [t('line.where'), word('jurisdiction', change.jurisdiction)],
        [t('change.proposed'), <By at={change.proposedAt} key="proposed" name={change.proposedBy} />],
        [t('change.released'), found.releasedAt && <By at={found.releasedAt} name={found.releasedBy} />],
        [t('change.withdrawn'), found.withdrawnAt && <By at={found.withdrawnAt} name={found.withdrawnBy} />],
        [t('why'), found.withdrawnWhy && <bdi>{found.withdrawnWhy}</bdi>],
        [t('change.second'), change.status === 'proposed' && !found.can.release && t('change.secondText')],
      ]}
    />
  );
}

function By({ name, at }: { name: string | null; at: string }) {
  return (
    <>
      <bdi>{name}</bdi>, <DateText value={at} withClock />
    </>
  );
}

function Differences({ found }: { found: Schema<'RuleChangeDto'> }) {
  const { t } = useTranslation('rules');
  const shown = (text: string) => (text ? <bdi className={classes.code}>{text}</bdi> : '–');
  return (
    <Section title={t('change.columns')}>
      <DataTable
        caption={t('change.columns')}
        columns={[
          { key: 'column', header: t('change.column'), lead: true, cell: (row) => t(`column.${row.column}`) },
          { key: 'before', header: t('change.before'), cell: (row) => shown(row.before) },
          { key: 'after', header: t('change.after'), cell: (row) => shown(row.after) },
        ]}
        rowKey={(row) => row.column}
        rows={found.differences}
      />
    </Section>
  );
}

function Acts({ found }: { found: Schema<'RuleChangeDto'> }) {
  const { t } = useTranslation('rules');
  const { change, version } = found;
  return (
    <>
      {found.can.release && (
        <ActButton
          label={t('release.act')}
          onAct={() => releaseRuleChange(change.id, version)}
          refresh={ruleKeys}
          text={
            <>
              {t('release.text')} <DateText value={change.validFrom} />
            </>
          }
          variant="filled"
        />
      )}
      {found.can.withdraw && (
        <ActButton
          fields={[{ name: 'why', kind: 'long', label: t('why'), needed: true, maxLength: 500 }]}
          label={t('withdraw.act')}
          onAct={(values) => withdrawRuleChange(change.id, version, values.why ?? '')}
          refresh={ruleKeys}
          text={t('withdraw.text')}
        />
      )}
    </>
  );
}
