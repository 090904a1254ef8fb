import { Checkbox, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HoldingState } from '../../shared/api/schema';
import { Icon } from '../../shared/parts/icon';
import { useIntake } from './intake-context';
import classes from './intake.module.css';
import { findPaper, neverWanted, signalOf, withPaper } from './papers';
import { useChoices } from './use-choices';

const shapes = { good: 'check', waiting: 'clock', attention: 'warning', problem: 'stop', neutral: 'circle' } as const;

interface PaperCellProps {
  personId: string;
  documentType: string;
  /** Person and document, for those who do not see the table. */
  title: string;
}

/** One cell of the matrix: the state of the paper, and whether it is needed. */
export function PaperCell({ personId, documentType, title }: PaperCellProps) {
  const { t } = useTranslation('intakes');
  const { options } = useChoices();
  const { draft, change } = useIntake();
  const paper = findPaper(draft, personId, documentType);
  const signal = signalOf(paper.state);
  return (
    <div className={classes.cell} data-signal={signal}>
      <NativeSelect
        aria-label={title}
        data={[{ value: '', label: t('papers.notAsked') }, ...options('holdingState')]}
        leftSection={<Icon name={shapes[signal]} size={17} />}
        onChange={(event) => {
          const state = event.currentTarget.value as HoldingState | '';
          change((now) => withPaper(now, { ...paper, state }));
        }}
        size="sm"
        value={paper.state}
      />
      {!neverWanted.has(documentType) && (
        <Checkbox
          aria-label={`${title} · ${t('papers.wanted')}`}
          checked={paper.wanted}
          classNames={{ body: classes.wanted }}
          label={t('papers.wanted')}
          onChange={(event) => {
            const wanted = event.currentTarget.checked;
            change((now) => withPaper(now, { ...paper, wanted }));
          }}
          size="sm"
        />
      )}
    </div>
  );
}
