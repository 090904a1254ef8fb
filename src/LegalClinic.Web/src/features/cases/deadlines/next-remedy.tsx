import { Group, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../shared/api/schema';
import { useKindWords } from '../../../shared/deadlines/use-kind-words';
import { ActButton } from '../../../shared/forms/act-button';
import { DateText } from '../../../shared/parts/date-text';
import { Facts } from '../../../shared/parts/facts';
import { StateBadge } from '../../../shared/parts/state-badge';
import { uuidV7 } from '../../../shared/uuid-v7';
import { useBodyName } from '../../../shared/words/use-body-name';
import { openDeadline } from './open-deadline';
import { deadlineKeys } from './use-case-deadlines';

/** A remedy that may follow. It is only proposed: nothing runs before a person opens it. */
export function NextRemedy({ caseId, next }: { caseId: string; next: Schema<'NextRemedyDto'> }) {
  const { t } = useTranslation('deadlines');
  const bodyName = useBodyName();
  const { remedy } = useKindWords()(next.kind);
  const reason = next.bySilence ? t('next.silence') : next.isWait ? t('next.registered') : t('next.answer');
  return (
    <Paper p="sm" withBorder>
      <Stack gap="xs">
        <Group gap="xs" justify="space-between">
          <Text fw={600}>
            <bdi>{remedy}</bdi>
          </Text>
          <StateBadge signal="attention">{t('next.title')}</StateBadge>
        </Group>
        <Text>{reason}</Text>
        <Facts
          facts={[
            [t('from'), <DateText key="from" value={next.eventOn} />],
            [t('lastOn'), <DateText key="last" value={next.lastOn} />],
            [t('atBody'), <bdi key="body">{bodyName(next.bodyCode)}</bdi>],
          ]}
        />
        <Group gap="xs">
          <ActButton
            label={t('next.open')}
            onAct={() =>
              openDeadline({ id: uuidV7(), caseId, kind: next.kind, bodyCode: next.bodyCode, side: next.jurisdiction, eventOn: next.eventOn, followsId: next.followsId })
            }
            refresh={deadlineKeys}
            text={`${remedy}. ${reason}`}
            variant="filled"
          />
        </Group>
      </Stack>
    </Paper>
  );
}
