import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../shared/api/schema';
import { ActButton } from '../../shared/forms/act-button';
import type { ActField, Values } from '../../shared/forms/act-field';
import { useName } from '../../shared/i18n/use-name';
import { DataTable } from '../../shared/parts/data-table';
import { DateText } from '../../shared/parts/date-text';
import { StateBadge } from '../../shared/parts/state-badge';
import { useBodyName } from '../../shared/words/use-body-name';
import { useWords } from '../../shared/words/use-words';
import { changeClosedDays } from './change-closed-days';
import { calendarKeys } from './use-closed-days';
import { entryOf, valuesOf } from './use-entry-fields';
import { useSourceText } from './use-source-text';
import { withdrawClosedDays } from './withdraw-closed-days';

type Entry = Schema<'ClosedDaysDto'>;

interface ClosedDaysTableProps {
  rows: readonly Entry[];
  /** What a supervisor fills in; null for whoever only reads. */
  fields: ActField[] | null;
  onDone: (answer: unknown) => void;
}

/** Closed days in their order, withdrawn ones among them. */
export function ClosedDaysTable({ rows, fields, onDone }: ClosedDaysTableProps) {
  const { t } = useTranslation('calendars');
  const word = useWords();
  const nameOf = useName();
  const acts = fields && { key: 'acts', header: t('acts'), cell: (row: Entry) => !row.isWithdrawn && <Acts entry={row} fields={fields} onDone={onDone} /> };
  return (
    <DataTable
      caption={t('title')}
      columns={[
        { key: 'days', header: t('days'), lead: true, cell: (row) => <Days entry={row} /> },
        { key: 'name', header: t('name'), cell: (row) => <bdi>{nameOf({ ...row, code: row.id })}</bdi> },
        { key: 'where', header: t('where'), cell: (row) => <Where entry={row} /> },
        { key: 'side', header: t('jurisdiction'), cell: (row) => word('jurisdiction', row.jurisdiction) },
        { key: 'state', header: t('state'), cell: (row) => <State entry={row} /> },
        { key: 'source', header: t('source'), cell: (row) => <Source entry={row} /> },
        ...(acts ? [acts] : []),
      ]}
      rowKey={(row) => row.id}
      rows={rows}
    />
  );
}

function Days({ entry }: { entry: Entry }) {
  return (
    <>
      <DateText value={entry.firstDay} />
      {entry.lastDay !== entry.firstDay && (
        <>
          {' – '}
          <DateText value={entry.lastDay} />
        </>
      )}
    </>
  );
}

function Where({ entry }: { entry: Entry }) {
  const { t } = useTranslation('calendars');
  const bodyName = useBodyName();
  if (!entry.bodyCode) return <>{t('holiday')}</>;
  const body = bodyName(entry.bodyCode);
  return <>{entry.officeName ? t('closureOffice', { body, office: entry.officeName }) : t('closure', { body })}</>;
}

function State({ entry }: { entry: Entry }) {
  const { t } = useTranslation('calendars');
  if (entry.isWithdrawn) return <StateBadge signal="neutral">{t('states.withdrawn')}</StateBadge>;
  return <StateBadge signal={entry.isProvisional ? 'attention' : 'good'}>{entry.isProvisional ? t('states.provisional') : t('states.announced')}</StateBadge>;
}

// Where it stands, and what supervisors did with it since.
function Source({ entry }: { entry: Entry }) {
  const { t } = useTranslation('calendars');
  const sourceText = useSourceText();
  return (
    <>
      <bdi>{sourceText(entry.source)}</bdi>
      {entry.sourceOn && (
        <>
          {' · '}
          <DateText short value={entry.sourceOn} />
        </>
      )}
      {entry.history.length > 0 && (
        <details>
          <summary>{t('history')}</summary>
          {entry.history.map((change) => (
            <Text key={change.at} size="sm">
              <DateText short value={change.at} withClock /> · <bdi>{change.by}</bdi> · <bdi>{change.why}</bdi>
            </Text>
          ))}
        </details>
      )}
    </>
  );
}

function Acts({ entry, fields, onDone }: { entry: Entry; fields: ActField[]; onDone: (answer: unknown) => void }) {
  const { t } = useTranslation('calendars');
  const told = useSourceText()(entry.source);
  // A source that came with the program stays in every language while nobody writes another.
  const kept = (values: Values): Values => (values.source === told ? { ...values, source: entry.source } : values);
  return (
    <Group gap="xs">
      <ActButton
        fields={fields}
        initial={{ ...valuesOf(entry), source: told }}
        label={t('change')}
        onAct={(values) => changeClosedDays(entry.id, entry.version, entryOf(kept(values)))}
        onDone={onDone}
        refresh={calendarKeys}
        text={t('text')}
      />
      <ActButton
        fields={[{ name: 'why', kind: 'long', label: t('why'), needed: true, maxLength: 500 }]}
        label={t('withdraw')}
        onAct={(values) => withdrawClosedDays(entry.id, entry.version, values.why ?? '')}
        onDone={onDone}
        refresh={calendarKeys}
        text={t('withdrawText')}
      />
    </Group>
  );
}
