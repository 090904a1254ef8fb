import { useTranslation } from 'react-i18next';
import type { Schema } from '../../shared/api/schema';
import { ActButton } from '../../shared/forms/act-button';
import { orNull, type Values } from '../../shared/forms/act-field';
import { useOptions } from '../../shared/words/use-options';
import { holdingStates, missingReasons } from '../../shared/words/value-lists';
import { recordHolding } from './record-holding';
import { matrixKeys } from './use-matrix';

const missing = (values: Values) => ['lost', 'never_had', 'confiscated', 'held_by_other', 'damaged'].includes(values['details.state'] ?? '');
const lost = (values: Values) => values['details.state'] === 'lost';
const there = (values: Values) => !['unknown', 'never_had', 'not_applicable'].includes(values['details.state'] ?? 'unknown');

/** Changes what is written down about a paper; what is not asked for stays as it was. */
export function ChangePaper({ family, cell }: { family: string; cell: Schema<'MatrixCellDto'> }) {
  const { t } = useTranslation('families');
  const options = useOptions();
  const { details } = cell;
  return (
    <ActButton
      fields={[
        { name: 'details.state', kind: 'select', label: t('paper.state'), options: options('holdingState', holdingStates), needed: true },
        { name: 'details.number', kind: 'number', label: t('paper.number'), when: there, maxLength: 40 },
        { name: 'details.issuedOn', kind: 'date', label: t('paper.issuedOn'), when: there },
        { name: 'details.expiresOn', kind: 'date', label: t('paper.expiresOn'), when: there },
        { name: 'details.issuedAt', kind: 'text', label: t('paper.issuedAt'), when: there, maxLength: 200 },
        { name: 'details.reasonMissing', kind: 'select', label: t('paper.reasonMissing'), options: options('missingReason', missingReasons), when: missing },
        { name: 'details.lostWhere', kind: 'text', label: t('paper.lostWhere'), when: lost, maxLength: 200 },
        { name: 'details.lostWhen', kind: 'text', label: t('paper.lostWhen'), when: lost, maxLength: 200 },
        { name: 'details.lostHow', kind: 'text', label: t('paper.lostHow'), when: lost, maxLength: 200 },
        { name: 'why', kind: 'long', label: t('paper.why'), maxLength: 500 },
      ]}
      initial={{
        'details.state': details?.state ?? '',
        'details.number': details?.number ?? '',
        'details.issuedOn': details?.issuedOn ?? '',
        'details.expiresOn': details?.expiresOn ?? '',
        'details.issuedAt': details?.issuedAt ?? '',
        'details.reasonMissing': details?.reasonMissing ?? '',
        'details.lostWhere': details?.lostWhere ?? '',
        'details.lostWhen': details?.lostWhen ?? '',
        'details.lostHow': details?.lostHow ?? '',
      }}
      label={t('paper.change')}
      onAct={(values) =>
        recordHolding(family, cell, {
          details: {
            issuedPlaceCode: null,
            nameAsWritten: null,
            ...details,
            state: values['details.state'] as Schema<'HoldingState'>,
            number: orNull(values['details.number']),
            issuedOn: orNull(values['details.issuedOn']),
            expiresOn: orNull(values['details.expiresOn']),
            issuedAt: orNull(values['details.issuedAt']),
            reasonMissing: orNull(values['details.reasonMissing']) as Schema<'MissingReason'> | null,
            lostWhere: orNull(values['details.lostWhere']),
            lostWhen: orNull(values['details.lostWhen']),
            lostHow: orNull(values['details.lostHow']),
          },
          why: orNull(values.why),
        })
      }
      refresh={matrixKeys}
      variant="filled"
    />
  );
}
