import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Schema } from '../../shared/api/schema';
import { ActButton } from '../../shared/forms/act-button';
import { PageFrame } from '../../shared/parts/page-frame';
import { Section } from '../../shared/parts/section';
import { StateBadge } from '../../shared/parts/state-badge';
import { uuidV7 } from '../../shared/uuid-v7';
import { ChangeLines } from './change-lines';
import { RuleLineFacts } from './rule-line-facts';
import { RuleSentence } from './rule-sentence';
import classes from './rules.module.css';
import { takeBackVerification } from './take-back-verification';
import { ruleKeys, useRule } from './use-rule';
import { verifyRule } from './verify-rule';

/** A rule: what it says and said, where it comes from, who verified it, and its changes. */
export function RulePage() {
  const { t } = useTranslation('rules');
  const { code = '' } = useParams();
  const query = useRule(code);
  const rule = query.data;
  return (
    <PageFrame
      actions={
        rule?.can.propose && (
          <Button component={Link} to={`/rules/${encodeURIComponent(code)}/change`}>
            {t('propose.open')}
          </Button>
        )
      }
      crumbs={[{ label: t('title'), to: '/rules' }]}
      error={query.error}
      loading={query.isPending}
      onRetry={() => void query.refetch()}
      title={t('rule.title', { code })}
    >
      {rule && (
        <Stack>
          <Text c="dimmed">{t(`kind.${rule.kind}`)}</Text>
          {rule.changes.length > 0 && (
            <Section title={t('rule.changes')}>
              <ChangeLines rows={rule.changes} />
            </Section>
          )}
          <Section title={t('rule.lines')}>
            <ul className={classes.list}>
              {rule.lines.map((line) => (
                <Line key={line.fingerprint} line={line} rule={rule} />
              ))}
            </ul>
          </Section>
        </Stack>
      )}
    </PageFrame>
  );
}

function Line({ line, rule }: { line: Schema<'RuleLineDto'>; rule: Schema<'RuleSheetDto'> }) {
  const { t } = useTranslation('rules');
  const stamp = rule.verifications.find((one) => one.fingerprint === line.fingerprint);
  return (
    <li className={classes.card}>
      {line.holdsToday && (
        <Group>
          <StateBadge signal="good">{t('line.today')}</StateBadge>
        </Group>
      )}
      <RuleSentence sentences={line.sentences} />
      <RuleLineFacts line={line} />
      {rule.can.verify && (
        <Group gap="xs">
          {!line.verifiedBy && (
            <ActButton
              label={t('verify.act')}
              onAct={() => verifyRule(rule.code, uuidV7(), line.fingerprint)}
              refresh={ruleKeys}
              text={t('verify.text')}
            />
          )}
          {stamp && (
            <ActButton
              fields={[{ name: 'why', kind: 'long', label: t('why'), needed: true, maxLength: 500 }]}
              label={t('verify.takeBack')}
              onAct={(values) => takeBackVerification(stamp.id, stamp.version, values.why ?? '')}
              refresh={ruleKeys}
            />
          )}
        </Group>
      )}
    </li>
  );
}
