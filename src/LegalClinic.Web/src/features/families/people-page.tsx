import { Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { toWesternDigits } from '../../shared/i18n/digits';
import { DataTable } from '../../shared/parts/data-table';
import { DateText } from '../../shared/parts/date-text';
import { Icon } from '../../shared/parts/icon';
import { MatchBand } from '../../shared/parts/match-band';
import { MatchReasons } from '../../shared/parts/match-reasons';
import { NumberText } from '../../shared/parts/number-text';
import { PageFrame } from '../../shared/parts/page-frame';
import { PageTrouble } from '../../shared/parts/page-trouble';
import { useSession } from '../../shared/session/use-session';
import { useWords } from '../../shared/words/use-words';
import { usePeople } from './use-people';

/** Finds people by name in any script, or by number, while typing. The text stays out of the address. */
export function PeoplePage() {
  const location = useLocation();
  // A new question from the top bar begins the page anew.
  return <Search asked={(location.state as { text?: string } | null)?.text ?? ''} key={location.key} />;
}

function Search({ asked }: { asked: string }) {
  const { t } = useTranslation(['families', 'people']);
  const word = useWords();
  const [typed, setTyped] = useState(asked);
  const [settled] = useDebouncedValue(typed, 200);
  const text = toWesternDigits(settled.trim());
  const query = usePeople(text);
  const rows = query.data?.people ?? [];
  const supervisor = useSession().data?.role === 'supervisor';
  return (
    <PageFrame
      actions={
        supervisor && (
          <Button component={Link} to="/people/known-files" variant="default">
            {t('knownFiles.open')}
          </Button>
        )
      }
      title={t('search.title')}
    >
      <Stack>
        <TextInput
          autoComplete="off"
          label={t('search.label')}
          leftSection={<Icon name="search" />}
          onChange={(event) => setTyped(event.currentTarget.value)}
          type="search"
          value={typed}
        />
        <div aria-live="polite" role="status">
          {text.length < 2 && <Text>{t('search.begin')}</Text>}
          {text.length > 1 && query.isFetching && rows.length === 0 && <Text c="dimmed">{t('search.busy')}</Text>}
          {query.isSuccess && rows.length === 0 && <Text>{t('search.none')}</Text>}
          {query.data?.elsewhere && <Text>{t('people:elsewhere')}</Text>}
          {query.data?.bounded && <Text c="dimmed">{t('people:bounded')}</Text>}
        </div>
        {query.isError && <PageTrouble error={query.error} onRetry={() => void query.refetch()} />}
        {rows.length > 0 && (
          <DataTable
            caption={t('search.title')}
            columns={[
              {
                key: 'name',
                header: t('member.name'),
                lead: true,
                cell: (row) => (
                  <Anchor component={Link} mih={32} style={{ display: 'inline-block' }} to={`/families/${row.familyId}`}>
                    <bdi>{row.displayName}</bdi>
                    {row.latin && (
                      <Text c="dimmed" component="bdi" dir="ltr" display="block" size="sm">
                        {row.latin}
                      </Text>
                    )}
                  </Anchor>
                ),
              },
              {
                key: 'why',
                header: t('search.why'),
                cell: (row) => (
                  <>
                    {row.band !== 'new' && <MatchBand band={row.band} />}
                    <MatchReasons reasons={row.reasons} />
                  </>
                ),
              },
              { key: 'mother', header: t('member.mother'), cell: (row) => <bdi>{row.motherGiven}</bdi> },
              { key: 'sex', header: t('member.sex'), cell: (row) => word('sex', row.sex) },
              {
                key: 'born',
                header: t('member.born'),
                cell: (row) => row.bornOn && (row.birthPrecision === 'day' ? <DateText value={row.bornOn} /> : <NumberText value={row.bornOn.slice(0, 4)} />),
              },
              { key: 'family', header: t('list.number'), cell: (row) => <NumberText plain value={row.familyNumber} /> },
            ]}
            rowKey={(row) => row.id}
            rows={rows}
          />
        )}
      </Stack>
    </PageFrame>
  );
}
