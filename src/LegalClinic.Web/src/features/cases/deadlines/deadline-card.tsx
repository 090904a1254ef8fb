import { Group, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../shared/api/schema';
import { DeadlineState } from '../../../shared/deadlines/deadline-state';
import { useKindWords } from '../../../shared/deadlines/use-kind-words';
import { DateText } from '../../../shared/parts/date-text';
import { DaysText } from '../../../shared/parts/days-text';
import { Facts } from '../../../shared/parts/facts';
import { NumberText } from '../../../shared/parts/number-text';
import { StateBadge } from '../../../shared/parts/state-badge';
import { useBodyName } from '../../../shared/words/use-body-name';
import { DeadlineActs } from './deadline-acts';

/** A deadline: what is to be done by when, how it stands, and what can be done with it. */
export function DeadlineCard({ deadline, mayWork }: { deadline: Schema<'DeadlineDto'>; mayWork: boolean }) {
  const { t } = useTranslation('deadlines');
  const bodyName = useBodyName();
  const { remedy, against } = useKindWords()(deadline.kind);
  const open = deadline.state !== 'done' && deadline.state !== 'withdrawn';
  return (
    <Paper p="sm" withBorder>
      <Stack gap="xs">
        <Group gap="xs" justify="space-between">
          <Text fw={600}>
            <bdi>{remedy}</bdi>
          </Text>
          <Group gap="xs">
            {open && deadline.reminder > 0 && deadline.daysLeft >= 0 && <StateBadge signal="waiting">{t(`reminder.${deadline.reminder}`)}</StateBadge>}
            <DeadlineState deadline={deadline} />
          </Group>
        </Group>
        <Facts
          facts={[
            [t('lastOn'), <DateText key="last" value={deadline.lastOn} />],
            [t('against'), <bdi key="against">{against}</bdi>],
            [t('atBody'), <bdi key="body">{[bodyName(deadline.bodyCode), deadline.officeName].filter(Boolean).join(' · ')}</bdi>],
            [t('from'), <DateText key="from" value={deadline.eventOn} />],
            [t('daysGiven'), <DaysText days={deadline.days} key="days" />],
            [t('reminders'), open && <Reminders deadline={deadline} />],
            [deadline.isWait ? t('answerNumber') : t('receipt'), deadline.receiptNumber && <NumberText key="receipt" value={deadline.receiptNumber} />],
            [deadline.isWait ? t('answerOn') : t('receiptOn'), deadline.doneOn && <DateText key="done" value={deadline.doneOn} />],
          ]}
        />
        {deadline.movedFromOn && (
          <Text size="sm">
            {t('moved')} <DateText value={deadline.movedFromOn} />
          </Text>
        )}
        {open && deadline.restsOnProvisional && <Text size="sm">{t('provisional')}</Text>}
        {(deadline.state === 'missed' || deadline.isLate) && <Text size="sm">{t('late')}</Text>}
        {mayWork && <DeadlineActs deadline={deadline} name={remedy} />}
      </Stack>
    </Paper>
  );
}

function Reminders({ deadline }: { deadline: Schema<'DeadlineDto'> }) {
  return (
    <>
      <DateText short value={deadline.firstReminderOn} /> · <DateText short value={deadline.secondReminderOn} />
    </>
  );
}
