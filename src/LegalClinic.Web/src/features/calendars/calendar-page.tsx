import { Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ActButton } from '../../shared/forms/act-button';
import { todayIso } from '../../shared/i18n/dates';
import { useName } from '../../shared/i18n/use-name';
import { AddressFilter } from '../../shared/parts/address-filter';
import { PageFrame } from '../../shared/parts/page-frame';
import { Pager } from '../../shared/parts/pager';
import { useAddressValue } from '../../shared/parts/use-address-value';
import { useBodies } from '../../shared/pickers/use-bodies';
import { useSession } from '../../shared/session/use-session';
import { uuidV7 } from '../../shared/uuid-v7';
import { addClosedDays } from './add-closed-days';
import { ClosedDaysTable } from './closed-days-table';
import { OpenDeadlines } from './open-deadlines';
import { calendarKeys, entriesPerPage, useClosedDays } from './use-closed-days';
import { entryOf, useEntryFields } from './use-entry-fields';

const fresh = { jurisdiction: 'both' };
const yearsToEachSide = 3;

/** Holidays and closures of a year; a supervisor changes them. Above them the own deadlines that are counted by them. */
export function CalendarPage() {
  const { t } = useTranslation('calendars');
  const role = useSession().data?.role;
  const [params] = useSearchParams();
  const year = Number(params.get('year')) || Number(todayIso().slice(0, 4));
  const query = useClosedDays({ year, body: params.get('body') ?? '', page: Math.max(1, Number(params.get('page')) || 1) });
  const fields = useEntryFields();
  const [moved, setMoved] = useState<number | null>(null);
  const told = (answer: unknown) => setMoved((answer as { movedDeadlines: number }).movedDeadlines);
  return (
    <PageFrame
      actions={
        role === 'supervisor' && (
          <ActButton
            fields={fields}
            initial={fresh}
            label={t('add')}
            onAct={(values) => addClosedDays({ ...entryOf(values), id: uuidV7() })}
            onDone={told}
            refresh={calendarKeys}
            text={t('text')}
            variant="filled"
          />
        )
      }
      error={query.error}
      loading={query.isPending}
      onRetry={() => void query.refetch()}
      title={t('title')}
    >
      <Stack>
        {role && role !== 'manager' && <OpenDeadlines />}
        <Text>{t('intro')}</Text>
        <Text role="status">{moved !== null && t('moved', { count: moved })}</Text>
        <Filters year={year} />
        {query.data?.items.length === 0 ? (
          <Text>{t('empty')}</Text>
        ) : (
          <ClosedDaysTable fields={role === 'supervisor' ? fields : null} onDone={told} rows={query.data?.items ?? []} />
        )}
        <Pager size={entriesPerPage} total={query.data?.total ?? 0} />
      </Stack>
    </PageFrame>
  );
}

/** Years to choose from: those near the one that is shown. */
function yearsAround(year: number): string[] {
  return Array.from({ length: 2 * yearsToEachSide + 1 }, (_, at) => String(year - yearsToEachSide + at));
}

function Filters({ year }: { year: number }) {
  const { t } = useTranslation('calendars');
  const [, keepYear] = useAddressValue('year');
  const nameOf = useName();
  const bodies = useBodies().data ?? [];
  return (
    <Group align="end">
      <NativeSelect data={yearsAround(year)} label={t('year')} onChange={(event) => keepYear(event.currentTarget.value)} value={String(year)} />
      <AddressFilter label={t('body')} name="body" options={[{ value: '', label: t('allBodies') }, ...bodies.map((one) => ({ value: one.code, label: nameOf(one) }))]} />
    </Group>
  );
}
