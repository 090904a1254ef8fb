import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../shared/api/schema';
import { DateText } from '../../shared/parts/date-text';
import { Icon } from '../../shared/parts/icon';
import { NumberText } from '../../shared/parts/number-text';
import { StateBadge } from '../../shared/parts/state-badge';
import { useWords } from '../../shared/words/use-words';
import { cellSignal } from './cell-signal';
import classes from './family-papers.module.css';

interface PaperCellProps {
  cell: Schema<'MatrixCellDto'>;
  /** Whose paper and which. */
  label: string;
  onOpen: () => void;
}

/** How one person stands with one document. */
export function PaperCell({ cell, label, onOpen }: PaperCellProps) {
  const { t } = useTranslation('families');
  const word = useWords();
  const { details } = cell;
  const bare = cell.state === 'unknown' && !cell.wanted && !cell.step;
  return (
    <UnstyledButton aria-haspopup="dialog" className={classes.cell} onClick={onOpen}>
      <VisuallyHidden>{label}: </VisuallyHidden>
      {bare ? <span className={classes.none}>—</span> : <StateBadge signal={cellSignal(cell.state)}>{word('cellState', cell.state)}</StateBadge>}
      {details?.number && (
        <span className={classes.line}>
          <NumberText value={details.number} />
        </span>
      )}
      {details?.expiresOn && (
        <span className={classes.line}>
          {t('papers.until')} <DateText short value={details.expiresOn} />
        </span>
      )}
      {cell.scans.length > 0 && (
        <span className={classes.line}>
          <Icon name="folder" size={14} /> {t('papers.pictures', { count: cell.scans.length })}
        </span>
      )}
      {cell.step?.isFrontier && <span className={classes.line}>{t('paper.today')}</span>}
      {cell.step && cell.step.blockedBy.length > 0 && (
        <span className={classes.line}>
          {t('paper.blockedBy')}: {cell.step.blockedBy[0]}
          {cell.step.blockedBy.length > 1 && (
            <>
              {'\u00a0'}
              <NumberText value={`+${cell.step.blockedBy.length - 1}`} />
            </>
          )}
        </span>
      )}
      {cell.wanted && <span className={classes.wanted}>◆ {t('papers.wanted')}</span>}
    </UnstyledButton>
  );
}
