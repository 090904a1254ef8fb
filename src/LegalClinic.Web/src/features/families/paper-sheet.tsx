import { Anchor, Group, Modal, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schema } from '../../shared/api/schema';
import { PaperState } from '../../shared/deadlines/paper-state';
import { DateText } from '../../shared/parts/date-text';
import { Facts } from '../../shared/parts/facts';
import { NumberText } from '../../shared/parts/number-text';
import { StateBadge } from '../../shared/parts/state-badge';
import { PlaceText } from '../../shared/words/place-text';
import { ToldText } from '../../shared/words/told-text';
import { useDocumentName } from '../../shared/words/use-document-name';
import { useWords } from '../../shared/words/use-words';
import { cellSignal } from './cell-signal';
import { ChangePaper } from './change-paper';
import { PaperScans } from './paper-scans';

interface PaperSheetProps {
  family: string;
  cell: Schema<'MatrixCellDto'>;
  /** Whose paper it is. */
  name: string;
  onClose: () => void;
}

/** One paper of one person: all that is written down, its pictures, what works on it; changed in place. */
export function PaperSheet({ family, cell, name, onClose }: PaperSheetProps) {
  const { t } = useTranslation(['families', 'common']);
  const word = useWords();
  const documentName = useDocumentName();
  const { details, application } = cell;
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
      onClose={onClose}
      opened
      size="lg"
      title={
        <>
          {documentName(cell.documentType)} · <bdi>{name}</bdi>
        </>
      }
    >
      <Stack gap="md">
        <Group justify="space-between">
          <StateBadge signal={cellSignal(cell.state)}>{word('cellState', cell.state)}</StateBadge>
          <ChangePaper cell={cell} family={family} />
        </Group>
        <Facts
          facts={[
            [t('families:paper.number'), details?.number && <NumberText value={details.number} />],
            [t('families:paper.issuedOn'), details?.issuedOn && <DateText value={details.issuedOn} />],
            [
              t('families:paper.expiresOn'),
              cell.term ? <PaperEnd key="end" term={cell.term} /> : details?.expiresOn && <DateText value={details.expiresOn} />,
            ],
            [t('families:paper.issuedAt'), details?.issuedAt && <ToldText text={details.issuedAt} />],
            [t('families:paper.issuedPlace'), details?.issuedPlaceCode && <PlaceText code={details.issuedPlaceCode} />],
            [t('families:paper.nameAsWritten'), details?.nameAsWritten && <bdi>{details.nameAsWritten}</bdi>],
            [t('families:paper.reasonMissing'), details?.reasonMissing && word('missingReason', details.reasonMissing)],
            [t('families:paper.lostWhere'), details?.lostWhere && <ToldText text={details.lostWhere} />],
            [t('families:paper.lostWhen'), details?.lostWhen && <ToldText text={details.lostWhen} />],
            [t('families:paper.lostHow'), details?.lostHow && <ToldText text={details.lostHow} />],
            [t('families:paper.neededBy'), cell.neededBy && <DateText value={cell.neededBy} />],
            [
              t('families:paper.application'),
              application && (
                <>
                  <Anchor component={Link} to={`/cases/${application.caseId}`}>
                    <NumberText value={application.caseNumber} />
                  </Anchor>{' '}
                  · {word('applicationStatus', application.status)}
                </>
              ),
            ],
            [t('families:paper.step'), cell.step?.isFrontier && t('families:paper.today')],
            [t('families:paper.blockedBy'), cell.step && cell.step.blockedBy.length > 0 && cell.step.blockedBy.join(' · ')],
            [t('families:paper.receipt'), application?.receiptNumber && <NumberText value={application.receiptNumber} />],
          ]}
        />
        <PaperScans cell={cell} name={`${documentName(cell.documentType)} · ${name}`} />
      </Stack>
    </Modal>
  );
}

// The end with the days left; one that is counted from the day of issue says so.
function PaperEnd({ term }: { term: Schema<'PaperTerm'> }) {
  const { t } = useTranslation('deadlines');
  return (
    <Group gap="xs">
      <DateText value={term.validUntil} />
      {!term.isWritten && <span>({t('papers.counted')})</span>}
      <PaperState term={term} />
    </Group>
  );
}
