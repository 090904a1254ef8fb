import { Group, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../shared/api/schema';
import { DateText } from '../../shared/parts/date-text';
import { Facts } from '../../shared/parts/facts';
import { NumberText } from '../../shared/parts/number-text';
import { StateBadge, type Signal } from '../../shared/parts/state-badge';
import { useBodyName } from '../../shared/words/use-body-name';
import { useDocumentName } from '../../shared/words/use-document-name';
import { useWords } from '../../shared/words/use-words';
import { ApplicationActs } from './application-acts';

interface ApplicationCardProps {
  application: Schema<'ApplicationDto'>;
  /** Whose document it is. */
  person: string;
  mayWork: boolean;
}

function signalOf({ status, outcome }: Schema<'ApplicationDto'>): Signal {
  if (outcome?.isRefusal) return 'problem';
  if (outcome?.isSuccess) return 'good';
  return status === 'submitted' || status === 'waiting' ? 'waiting' : status === 'planned' || status === 'preparing' ? 'attention' : 'neutral';
}

/** One person's way to one document, with the next step. */
export function ApplicationCard({ application, person, mayWork }: ApplicationCardProps) {
  const { t } = useTranslation('cases');
  const word = useWords();
  const bodyName = useBodyName();
  const documentName = useDocumentName();
  const { outcome } = application;
  return (
    <Paper aria-label={`${documentName(application.documentType)} · ${person}`} p="sm" role="group" withBorder>
      <Stack gap="xs">
        <Group gap="xs" justify="space-between">
          <Text fw={600}>{documentName(application.documentType)}</Text>
          <StateBadge signal={signalOf(application)}>{word('applicationStatus', application.status)}</StateBadge>
        </Group>
        <Facts
          facts={[
            [t('application.body'), application.bodyCode && (
              <>
                {bodyName(application.bodyCode)}
                {application.officeName && (
                  <>
                    {' · '}
                    <bdi>{application.officeName}</bdi>
                  </>
                )}
              </>
            )],
            [t('application.submittedOn'), application.submittedOn && <DateText value={application.submittedOn} />],
            [t('application.receipt'), application.receiptNumber && <NumberText value={application.receiptNumber} />],
            [t('application.outcome'), outcome?.code && word('outcome', outcome.code)],
            [t('application.outcomeOn'), outcome?.on && <DateText value={outcome.on} />],
            [t('application.number'), outcome?.documentNumber && <NumberText value={outcome.documentNumber} />],
            [t('application.refusal'), outcome?.refusalReason && word('refusalReason', outcome.refusalReason)],
            [t('application.note'), outcome?.note && <bdi>{outcome.note}</bdi>],
            [t('application.collectedOn'), application.collectedOn && <DateText value={application.collectedOn} />],
          ]}
        />
        {mayWork && <ApplicationActs application={application} />}
      </Stack>
    </Paper>
  );
}
