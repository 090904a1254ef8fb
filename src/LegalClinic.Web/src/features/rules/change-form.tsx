import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Schema } from '../../shared/api/schema';
import { ChoiceField } from '../../shared/fields/choice-field';
import { focusField } from '../../shared/fields/focus-field';
import { TextField } from '../../shared/fields/text-field';
import { ActDate } from '../../shared/forms/act-date';
import { ActError } from '../../shared/forms/act-error';
import { todayIso } from '../../shared/i18n/dates';
import { Section } from '../../shared/parts/section';
import { uuidV7 } from '../../shared/uuid-v7';
import { useOptions } from '../../shared/words/use-options';
import { jurisdictions } from '../../shared/words/value-lists';
import { useRulePreview } from './check-rule-change';
import { proposeRuleChange } from './propose-rule-change';
import { RuleColumn } from './rule-column';
import { RuleFaults, useFaultText } from './rule-faults';
import { RuleSentence } from './rule-sentence';
import { tomorrow } from './rule-values';
import { RuleWords } from './rule-words';
import { ruleKeys } from './use-rule';

interface Head {
  jurisdiction: Schema<'Jurisdiction'>;
  validFrom: string;
  validTo: string;
  source: string;
  repeals: boolean;
}

/** Writes a change: its day, its source and what the rule says then; reads it aloud while it is written. */
export function ChangeForm({ rule }: { rule: Schema<'RuleSheetDto'> }) {
  const { t } = useTranslation('rules');
  const options = useOptions();
  const faultText = useFaultText();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [id] = useState(uuidV7);
  const [tried, setTried] = useState(false);
  const [head, setHead] = useState<Head>({ jurisdiction: rule.lines[0]?.jurisdiction ?? 'both', validFrom: '', validTo: '', source: '', repeals: false });
  const [values, setValues] = useState(() => Object.fromEntries(rule.columns.map((column) => [column.name, column.value])));
  const set = (part: Partial<Head>) => setHead((kept) => ({ ...kept, ...part }));
  const draft: Schema<'RuleDraftBody'> = { ...head, validFrom: head.validFrom || tomorrow(todayIso()), validTo: head.validTo || null, source: head.source.trim(), values };
  const [read] = useDebouncedValue(draft, 500);
  const changed = head.repeals || rule.columns.some((column) => (values[column.name] ?? '').trim() !== column.value);
  const preview = useRulePreview(rule.code, changed ? read : null).data;
  const faults = changed ? (preview?.faults ?? []) : [];
  const proposing = useMutation({
    mutationFn: () => proposeRuleChange(rule.code, id, draft),
    onSuccess: async (change) => {
      await queryClient.invalidateQueries({ predicate: (query) => (ruleKeys as readonly unknown[]).includes(query.queryKey[0]) });
      await navigate(`/rule-changes/${change.id}`);
    },
  });
  const headFaults = {
    source: tried && !head.source.trim() ? t('common:field.missing') : undefined,
    validFrom: tried && !head.validFrom ? t('common:field.missing') : head.validFrom && head.validFrom <= todayIso() ? t('propose.fromPast') : undefined,
    validTo: head.validTo && head.validTo < draft.validFrom ? t('propose.toBefore') : undefined,
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const first = !head.validFrom || head.validFrom <= todayIso() ? 'validFrom' : !head.source.trim() ? 'source' : headFaults.validTo ? 'validTo' : undefined;
    if (first) return focusField(first);
    proposing.mutate();
  };

  return (
    <form noValidate onSubmit={send}>
      <Stack>
        <Section title={t('propose.head')}>
          <ActDate error={headFaults.validFrom} hint={t('propose.fromHint')} label={t('line.from')} needed onChange={(validFrom) => set({ validFrom })} path="validFrom" value={head.validFrom} />
          <ActDate error={headFaults.validTo} hint={t('propose.toHint')} label={t('line.to')} onChange={(validTo) => set({ validTo })} path="validTo" value={head.validTo} />
          <TextField error={headFaults.source} hint={t('propose.sourceHint')} label={t('line.source')} maxLength={300} needed onChange={(source) => set({ source })} path="source" value={head.source} />
          <ChoiceField label={t('line.where')} onChange={(jurisdiction) => set({ jurisdiction })} options={options('jurisdiction', jurisdictions) as { value: Schema<'Jurisdiction'>; label: string }[]} path="jurisdiction" value={head.jurisdiction} />
          {rule.can.repeal && (
            <Checkbox checked={head.repeals} description={t('propose.repealsHint')} label={t('propose.repeals')} onChange={(event) => set({ repeals: event.currentTarget.checked })} size="md" />
          )}
        </Section>
        {!head.repeals && (
          <Section title={t('propose.says')}>
            {rule.columns.map((column) => (
              <RuleColumn
                error={faults.filter((fault) => fault.rule === rule.code && fault.column === column.name).map(faultText)[0]}
                key={column.name}
                name={column.name}
                onChange={(value) => setValues((kept) => ({ ...kept, [column.name]: value }))}
                value={values[column.name] ?? ''}
              />
            ))}
            <RuleWords />
          </Section>
        )}
        <Section title={t('propose.preview')}>
          <div aria-live="polite">
            {!changed && <Text>{t('propose.unchanged')}</Text>}
            {changed && preview && faults.length === 0 && <RuleSentence sentences={preview.after} />}
            {changed && <RuleFaults faults={faults} />}
          </div>
        </Section>
        <ActError error={proposing.error} />
        <Text>{t('propose.text')}</Text>
        <Group justify="flex-end">
          <Button disabled={!changed || faults.length > 0} loading={proposing.isPending} type="submit">
            {t('propose.act')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
