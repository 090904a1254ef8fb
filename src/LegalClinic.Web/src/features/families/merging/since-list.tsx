import { Radio, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../shared/api/schema';
import { useDocumentName } from '../../../shared/words/use-document-name';
import classes from './merging.module.css';

interface SinceListProps {
  merge: Schema<'FileMergeDto'>;
  sides: ReadonlyMap<string, Schema<'FileSide'>>;
  onAttribute: (row: Schema<'SinceRow'>, side: Schema<'FileSide'>) => void;
}

/** What was done since the merge; of each it is said to which of the two files it goes. */
export function SinceList({ merge, sides, onAttribute }: SinceListProps) {
  const { t, i18n } = useTranslation('merges');
  const documentName = useDocumentName();
  const numbers = { kept: merge.keptNumber, absorbed: merge.absorbedNumber };
  const name = (row: Schema<'SinceRow'>) => {
    if (row.kind === 'paper' || row.kind === 'application') return documentName(row.text);
    if (row.kind === 'change') return i18n.exists(`field.${row.field}`, { ns: 'merges' }) ? t(`field.${row.field}`) : documentName(row.field);
    return row.kind === 'answer' ? '' : row.text;
  };
  const label = (row: Schema<'SinceRow'>) => [t(`since.kind.${row.kind}`), name(row), row.kind === 'person' ? '' : row.personName, row.kind === 'case' ? '' : row.caseNumber].filter(Boolean).join(' · ');
  return (
    <Stack gap="sm">
      {merge.since.map((row) =>
        row.isFree ? (
          <Radio.Group
            key={`${row.id} ${row.field}`}
            label={label(row)}
            onChange={(side) => onAttribute(row, side as Schema<'FileSide'>)}
            value={sides.get(`${row.id} ${row.field}`) ?? row.default}
          >
            <div className={classes.sides}>
              {(['kept', 'absorbed'] as const).map((side) => (
                <Radio className={classes.side} key={side} label={t('since.to', { number: numbers[side] })} value={side} />
              ))}
            </div>
          </Radio.Group>
        ) : (
          <div key={`${row.id} ${row.field}`}>
            <Text>{label(row)}</Text>
            <Text c="dimmed" size="sm">
              {t('since.follows', { number: numbers[row.default] })}
            </Text>
          </div>
        ),
      )}
    </Stack>
  );
}
