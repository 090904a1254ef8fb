import { Group, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../shared/api/schema';
import { todayIso } from '../../shared/i18n/dates';
import { daysBetween } from '../../shared/i18n/days-between';
import { DateText } from '../../shared/parts/date-text';
import { Facts } from '../../shared/parts/facts';
import { NumberText } from '../../shared/parts/number-text';
import { StateBadge } from '../../shared/parts/state-badge';
import { useBodyName } from '../../shared/words/use-body-name';
import { useDocumentName } from '../../shared/words/use-document-name';
import { useWords } from '../../shared/words/use-words';
import { personLabel } from './case-people';
import { ReminderBadge } from '../../shared/words/reminder-badge';
import { ReferralActs } from './referral-acts';

interface ReferralCardProps {
  found: Schema<'CaseDto'>;
  referral: Schema<'ReferralDto'>;
}

const signals = { draft: 'attention', delivered: 'waiting', reminded: 'waiting', replied: 'good', closed: 'neutral' } as const;

/** One request to a government office. */
export function ReferralCard({ found, referral }: ReferralCardProps) {
  const { t } = useTranslation(['cases', 'words']);
  const word = useWords();
  const bodyName = useBodyName();
  const documentName = useDocumentName();
  const { reply } = referral;
  const awaited = referral.status === 'delivered' || referral.status === 'reminded';
  const late = awaited && referral.replyExpectedOn ? daysBetween(referral.replyExpectedOn, todayIso()) : 0;
  const about = found.applications.filter((one) => (referral.applications as string[]).includes(one.id));
  return (
    <Paper aria-label={`${bodyName(referral.bodyCode)} · ${referral.officeName}`} p="sm" role="group" withBorder>
      <Stack gap="xs">
        <Group gap="xs" justify="space-between">
          <Text fw={600}>
            {bodyName(referral.bodyCode)} · <bdi>{referral.officeName}</bdi>
          </Text>
          <Group gap="xs">
            <ReminderBadge referral={referral} />
            {late > 0 && <StateBadge signal="problem">{t('cases:referral.late', { time: t('words:days', { count: late }) })}</StateBadge>}
            <StateBadge signal={signals[referral.status]}>{word('referralStatus', referral.status)}</StateBadge>
          </Group>
        </Group>
        <Facts
          facts={[
            [t('cases:referral.purpose'), <bdi key="purpose">{referral.purpose}</bdi>],
            [t('cases:referral.applications'), about.map((one) => `${documentName(one.documentType)} (${personLabel(found, one.personId)})`).join(' · ')],
            [t('cases:referral.expected'), referral.replyExpectedOn && <DateText value={referral.replyExpectedOn} />],
            [t('cases:referral.deliveredOn'), referral.deliveredOn && <DateText value={referral.deliveredOn} />],
            [t('cases:referral.deliveredBy'), referral.deliveredBy && <bdi>{referral.deliveredBy}</bdi>],
            [t('cases:referral.receivedBy'), referral.receivedBy && <bdi>{referral.receivedBy}</bdi>],
            [t('cases:referral.registerNumber'), referral.registerNumber && <NumberText value={referral.registerNumber} />],
            [t('cases:referral.remindOn'), referral.remindOn && <DateText value={referral.remindOn} />],
            [t('cases:referral.escalateOn'), awaited && referral.escalateOn && <DateText value={referral.escalateOn} />],
            [t('cases:referral.reminders'), referral.reminders > 0 && <NumberText value={referral.reminders} />],
            [t('cases:referral.lastReminded'), referral.lastRemindedOn && <DateText value={referral.lastRemindedOn} />],
            [t('cases:referral.result'), reply?.result && word('referralResult', reply.result)],
            [t('cases:referral.repliedOn'), reply?.on && <DateText value={reply.on} />],
            [t('cases:referral.replyNumber'), reply?.number && <NumberText value={reply.number} />],
            [t('cases:referral.replyText'), reply?.text && <bdi>{reply.text}</bdi>],
            [t('cases:referral.nextStep'), reply?.nextStep && <bdi>{reply.nextStep}</bdi>],
          ]}
        />
        {found.can.work && referral.status !== 'closed' && <ReferralActs referral={referral} />}
      </Stack>
    </Paper>
  );
}
