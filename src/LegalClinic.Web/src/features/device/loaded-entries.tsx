import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../shared/api/use-error-text';
import { NumberText } from '../../shared/parts/number-text';
import { StateBadge } from '../../shared/parts/state-badge';
import type { EntryLine } from './load-file';

/** What the server said to each form of a file. */
export function LoadedEntries({ lines }: { lines: readonly EntryLine[] }) {
  const { t } = useTranslation('device');
  const errorText = useErrorText();
  if (lines.length === 0) return null;
  return (
    <section>
      <Title mb="xs" order={2}>
        {t('load.forms', { count: lines.length })}
      </Title>
      <Stack gap="xs" role="status">
        {lines.map(({ entryId, loaded }) => (
          <Paper key={entryId} p="sm" withBorder>
            <Group justify="space-between">
              <NumberText plain value={loaded?.as === 'received' ? loaded.number : entryId} />
              <StateBadge signal={loaded?.as === 'received' ? 'good' : loaded ? 'problem' : 'waiting'}>{t(`load.${loaded?.as ?? 'waiting'}`)}</StateBadge>
            </Group>
            {loaded?.as === 'refused' && <Text>{errorText(loaded.error)}</Text>}
          </Paper>
        ))}
      </Stack>
    </section>
  );
}
