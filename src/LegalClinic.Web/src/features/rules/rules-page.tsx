import { Anchor, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { Schema } from '../../shared/api/schema';
import { useName } from '../../shared/i18n/use-name';
import { AddressFilter } from '../../shared/parts/address-filter';
import { DateText } from '../../shared/parts/date-text';
import { PageFrame } from '../../shared/parts/page-frame';
import { Pager } from '../../shared/parts/pager';
import { StateBadge } from '../../shared/parts/state-badge';
import { useAddressValue } from '../../shared/parts/use-address-value';
import { useDocumentTypes } from '../../shared/pickers/use-document-types';
import { ProposedChanges } from './proposed-changes';
import { RuleLineFacts } from './rule-line-facts';
import { RuleSentence } from './rule-sentence';
import { ruleKinds } from './rule-values';
import classes from './rules.module.css';
import { rulesPerPage, useRules } from './use-rules';

/** The rules by which pathways are planned, as sentences, with their source and who verified them. */
export function RulesPage() {
  const { t } = useTranslation('rules');
  const [params] = useSearchParams();
  const query = useRules({
    page: Math.max(1, Number(params.get('page')) || 1),
    kind: params.get('kind') ?? '',
    document: params.get('document') ?? '',
    unverified: params.get('unverified') === 'yes',
    text: params.get('text') ?? '',
  });
  const found = query.data;
  return (
    <PageFrame error={query.error} loading={query.isPending} onRetry={() => void query.refetch()} title={t('title')}>
      <Stack>
        <Text>{t('intro')}</Text>
        <ProposedChanges />
        <Filters />
        {found && (
          <Text role="status">{t('count', { total: found.total, unverified: found.unverifiedTotal })}</Text>
        )}
        <ul className={classes.list}>
          {found?.items.map((row) => (
            <RuleCard key={`${row.line.code}-${row.line.jurisdiction}`} row={row} />
          ))}
        </ul>
        <Pager size={rulesPerPage} total={found?.total ?? 0} />
      </Stack>
    </PageFrame>
  );
}

function RuleCard({ row }: { row: Schema<'RuleListRow'> }) {
  const { t } = useTranslation('rules');
  return (
    <li className={classes.card}>
      <Group gap="xs">
        <Anchor component={Link} fw={600} mih={32} style={{ display: 'inline-flex', alignItems: 'center' }} to={`/rules/${encodeURIComponent(row.line.code)}`}>
          <bdi dir="ltr">{row.line.code}</bdi>
        </Anchor>
        <Text c="dimmed" span>
          {t(`kind.${row.line.kind}`)}
        </Text>
        {row.proposals > 0 && <StateBadge signal="waiting">{t('proposals', { count: row.proposals })}</StateBadge>}
      </Group>
      <RuleSentence sentences={row.line.sentences} />
      {row.nextFrom && (
        <Text fw={600}>
          {t('nextFrom')} <DateText value={row.nextFrom} />
        </Text>
      )}
      <RuleLineFacts line={row.line} />
    </li>
  );
}

function Filters() {
  const { t } = useTranslation('rules');
  const nameOf = useName();
  const documents = useDocumentTypes().data ?? [];
  const [kept, keep] = useAddressValue('text');
  const [unverified, setUnverified] = useAddressValue('unverified');
  const [text, setText] = useState(kept);
  const search = useDebouncedCallback((value: string) => keep(value.trim()), 400);
  const all = { value: '', label: t('filter.all') };
  return (
    <div className={classes.filters}>
      <TextInput
        label={t('filter.text')}
        maxLength={100}
        onChange={(event) => {
          setText(event.currentTarget.value);
          search(event.currentTarget.value);
        }}
        value={text}
      />
      <AddressFilter label={t('filter.document')} name="document" options={[all, ...documents.map((one) => ({ value: one.code, label: nameOf(one) }))]} />
      <AddressFilter label={t('filter.kind')} name="kind" options={[all, ...ruleKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))]} />
      <Checkbox
        checked={unverified === 'yes'}
        label={t('filter.unverified')}
        onChange={(event) => setUnverified(event.currentTarget.checked ? 'yes' : '')}
        size="md"
      />
    </div>
  );
}
