import { Radio, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateText } from '../parts/date-text';
import classes from './act-conflict.module.css';
import type { Change } from './last-change';

export interface ConflictField {
  name: string;
  label: string;
  mine: string;
  theirs: string;
}

export type ConflictChoice = Record<string, 'mine' | 'theirs'>;

interface ActConflictProps {
  fields: readonly ConflictField[];
  mine: Change;
  /** Null where it is not told who changed it. */
  theirs: Change | null;
  choice: ConflictChoice;
  onChoose: (choice: ConflictChoice) => void;
}

/** Somebody else changed the same thing (412): both values of each field side by side, nothing chosen beforehand. */
export function ActConflict({ fields, mine, theirs, choice, onChoose }: ActConflictProps) {
  const { t } = useTranslation();
  const open = fields.filter((field) => !choice[field.name]).length;
  return (
    <Stack gap="sm">
      {theirs && (
        <Text>
          {t('conflict.last')} <Author change={theirs} />
        </Text>
      )}
      {fields.length > 0 && <Text>{t('conflict.text')}</Text>}
      {fields.map((field) => (
        <Radio.Group
          key={field.name}
          label={field.label}
          onChange={(value) => onChoose({ ...choice, [field.name]: value === 'mine' ? 'mine' : 'theirs' })}
          value={choice[field.name] ?? ''}
        >
          <div className={classes.sides}>
            {(['mine', 'theirs'] as const).map((side) => (
              <Radio.Card className={classes.side} key={side} p="sm" value={side}>
                <Radio.Indicator />
                <div>
                  <Text c="dimmed" size="sm">
                    {t(`conflict.${side}`)}
                  </Text>
                  <Text>
                    <bdi>{field[side] || t('state.nothing')}</bdi>
                  </Text>
                  <Text c="dimmed" size="sm">
                    {side === 'mine' ? <Author change={mine} /> : theirs && <Author change={theirs} />}
                  </Text>
                </div>
              </Radio.Card>
            ))}
          </div>
        </Radio.Group>
      ))}
      {fields.length > 0 && (
        <Text c="dimmed" role="status" size="sm">
          {t('conflict.open', { count: open })}
        </Text>
      )}
    </Stack>
  );
}

function Author({ change }: { change: Change }) {
  return (
    <>
      <bdi>{change.by}</bdi> · <DateText value={change.at} withClock />
    </>
  );
}
