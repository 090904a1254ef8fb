import { Alert, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { Schema } from '../../../shared/api/schema';
import { ActButton } from '../../../shared/forms/act-button';
import { Icon } from '../../../shared/parts/icon';
import { PageFrame } from '../../../shared/parts/page-frame';
import { Section } from '../../../shared/parts/section';
import { asAttributions } from './decisions';
import { DecidedFields } from './decided-fields';
import { MergeStory } from './merge-story';
import { SinceList } from './since-list';
import { splitFiles } from './split-files';
import { useFileMerge } from './use-file-merge';

/** A merge looked at again: who decided what, what was done since, and the way back. */
export function SplitPage() {
  const { t } = useTranslation('merges');
  const { id = '' } = useParams();
  const query = useFileMerge(id);
  const merge = query.data;
  return (
    <PageFrame
      crumbs={[{ label: t('crumb'), to: '/families' }, ...(merge ? [{ label: t('file', { number: merge.keptNumber }), to: `/families/${merge.keptId}` }] : [])]}
      error={query.error}
      loading={query.isPending}
      onRetry={() => void query.refetch()}
      title={t('split.title')}
    >
      {merge && <Merge merge={merge} />}
    </PageFrame>
  );
}

function Merge({ merge }: { merge: Schema<'FileMergeDto'> }) {
  const { t } = useTranslation('merges');
  const navigate = useNavigate();
  const [sides, setSides] = useState<ReadonlyMap<string, Schema<'FileSide'>>>(new Map());
  return (
    <Stack gap="md">
      <MergeStory merge={merge} />
      {merge.splitAt === null && (
        <Section title={t('since.title')}>
          <Text c="dimmed">{merge.since.length === 0 ? t('since.nothing') : t('since.hint')}</Text>
          <SinceList
            merge={merge}
            onAttribute={(row, side) => setSides((before) => new Map(before).set(`${row.id} ${row.field}`, side))}
            sides={sides}
          />
          {merge.canSplit ? (
            <Group>
              <ActButton
                actLabel={t('split.act')}
                fields={[{ name: 'why', kind: 'long', label: t('split.why'), needed: true, maxLength: 500 }]}
                label={t('split.label')}
                onAct={(values) => splitFiles(merge, asAttributions(merge.since, sides), values.why ?? '')}
                onDone={() => void navigate(`/families/${merge.keptId}`)}
                refresh={['family', 'families', 'matrix', 'case', 'cases', 'people', 'file-merge']}
                title={t('split.ask', { kept: merge.keptNumber, other: merge.absorbedNumber })}
                variant="filled"
              />
            </Group>
          ) : (
            <Alert color="gray" icon={<Icon name="stop" />} variant="outline">
              {t('split.cannot')}
            </Alert>
          )}
        </Section>
      )}
      <DecidedFields merge={merge} />
    </Stack>
  );
}
