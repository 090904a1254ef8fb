import { Anchor, Button, Paper, Progress, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ActError } from '../../shared/forms/act-error';
import { KnownFile } from '../../shared/parts/known-file';
import { NumberText } from '../../shared/parts/number-text';
import { PageFrame } from '../../shared/parts/page-frame';
import { KeepApart } from './keep-apart';
import { onceEach } from './once-each';
import { useKnownFiles } from './use-known-files';

/** Looks through the whole registry for families with two files. It goes on until all were looked at, and can be stopped. */
export function KnownFilesPage() {
  const { t } = useTranslation(['families', 'people']);
  const [running, setRunning] = useState(false);
  const query = useKnownFiles(running);
  const { hasNextPage, isFetching, isError, fetchNextPage } = query;
  useEffect(() => {
    if (running && hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [fetchNextPage, hasNextPage, isError, isFetching, running]);
  const pages = query.data?.pages ?? [];
  const last = pages.at(-1);
  const found = onceEach(pages.flatMap((page) => page.files));
  const bounded = pages.reduce((sum, page) => sum + page.bounded, 0);
  const done = last !== undefined && !hasNextPage;
  const working = running && !done && !isError;
  return (
    <PageFrame
      actions={
        !done && (
          <Button loading={working && !last} onClick={() => setRunning(!working)}>
            {t(working ? 'knownFiles.stop' : 'knownFiles.start')}
          </Button>
        )
      }
      crumbs={[{ label: t('families:search.title'), to: '/people' }]}
      title={t('knownFiles.title')}
    >
      <Stack>
        <Text>{t('knownFiles.text')}</Text>
        <ActError error={query.error} />
        {last && (
          <>
            <Text role="status">{t('knownFiles.checked', { checked: last.checked, total: last.all, found: found.length })}</Text>
            {!done && <Progress aria-label={t('knownFiles.title')} value={last.all > 0 ? (100 * last.checked) / last.all : 100} />}
            {bounded > 0 && <Text c="dimmed">{t('knownFiles.bounded', { count: bounded })}</Text>}
            {done && found.length === 0 && <Text fw={600}>{t('knownFiles.none')}</Text>}
          </>
        )}
        {found.map((one) => (
          <Paper key={one.familyId} p="sm" withBorder>
            <Stack gap="xs">
              <Text>
                {t('knownFiles.family')}{' '}
                <Anchor component={Link} fw={600} to={`/families/${one.familyId}`}>
                  <NumberText plain value={one.familyNumber} />
                </Anchor>
              </Text>
              {one.known.elsewhere !== 'new' && <Text>{t(`knownFiles.elsewhere.${one.known.elsewhere}`)}</Text>}
              {one.known.files.map((file) => (
                <KnownFile file={file} key={file.familyId} nameOf={(id) => one.members[id] ?? ''}>
                  <Button component={Link} to={`/families/${one.familyId}/same-as/${file.familyId}`} variant="default">
                    {t('knownFiles.sideBySide')}
                  </Button>
                  <KeepApart familyId={one.familyId} otherId={file.familyId} />
                </KnownFile>
              ))}
            </Stack>
          </Paper>
        ))}
      </Stack>
    </PageFrame>
  );
}
