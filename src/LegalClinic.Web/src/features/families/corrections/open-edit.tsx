import { Button, Paper, Radio, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../../shared/api/use-error-text';
import type { Schema } from '../../../shared/api/schema';
import { TextField } from '../../../shared/fields/text-field';
import { DateText } from '../../../shared/parts/date-text';
import classes from '../merging/merging.module.css';
import { decideEdit } from './decide-edit';
import { EditValue, useEditName } from '../../../shared/file-fields/edit-words';
import { fieldEditsKey } from './use-field-edits';

interface OpenEditProps {
  family: string;
  edit: Schema<'FieldEditRow'>;
  nameOf: (id: string) => string | undefined;
  canDecide: boolean;
}

/** Two people say different things of one field: both values with their authors; nothing is chosen beforehand, and a reason is asked for. */
export function OpenEdit({ family, edit, nameOf, canDecide }: OpenEditProps) {
  const { t } = useTranslation('corrections');
  const errorText = useErrorText();
  const editName = useEditName(nameOf);
  const queryClient = useQueryClient();
  const [verdict, setVerdict] = useState<Schema<'FieldVerdict'> | null>(null);
  const [other, setOther] = useState('');
  const [why, setWhy] = useState('');
  const isSealed = edit.about === 'sealed';
  const mayWrite = !isSealed && isText(edit);
  const deciding = useMutation({
    mutationFn: (chosen: Schema<'FieldVerdict'>) =>
      decideEdit(family, edit, { verdict: chosen, seen: edit.present, why: why.trim(), other: chosen === 'other' ? JSON.stringify(other.trim()) : null }),
    // Refused or not, what stands now is shown.
    onSettled: () => queryClient.invalidateQueries({ predicate: ({ queryKey }) => [fieldEditsKey, 'family', 'family-fields'].includes(String(queryKey[0])) }),
  });
  const isReady = verdict !== null && why.trim() !== '' && (verdict !== 'other' || other.trim() !== '');
  const sides = [
    { value: 'present', text: edit.present, by: edit.presentBy ? t('open.standsBy', { name: edit.presentBy }) : t('open.standsSince'), at: edit.presentAt },
    { value: 'proposed', text: edit.to, by: t(edit.fromForm ? 'open.byForm' : 'open.by', { name: edit.by }), at: edit.at },
  ] as const;
  return (
    <Paper p="sm" withBorder>
      <Stack component="form" gap="sm" onSubmit={(event) => {
        event.preventDefault();
        if (verdict && isReady) deciding.mutate(verdict);
      }}>
        <Radio.Group
          label={<Text component="span" fw={600}>{editName(edit)}</Text>}
          onChange={(value) => setVerdict(value as Schema<'FieldVerdict'>)}
          value={verdict}
        >
          {!isSealed && (
            <Text c="dimmed" size="sm">
              {t('open.seen')} <EditValue edit={edit} nameOf={nameOf} text={edit.from} />
            </Text>
          )}
          {isSealed && <Text size="sm">{t('open.sealed')}</Text>}
          <div className={classes.sides}>
            {sides.map((side) => (
              <Radio
                className={classes.side}
                description={<>{side.by}{side.at && <>{' · '}<DateText short value={side.at} withClock /></>}</>}
                disabled={!canDecide}
                key={side.value}
                label={isSealed ? t(`open.sealed_${side.value}`) : <EditValue edit={edit} nameOf={nameOf} text={side.text} />}
                value={side.value}
              />
            ))}
          </div>
          {mayWrite && <Radio className={classes.side} disabled={!canDecide} label={t('open.other')} mt="xs" value="other" />}
        </Radio.Group>
        {verdict === 'other' && <TextField label={t('open.otherValue')} needed onChange={setOther} path={`other-${edit.id}`} value={other} />}
        {canDecide && (
          <>
            <TextField label={t('open.why')} maxLength={500} multiline needed onChange={setWhy} path={`why-${edit.id}`} value={why} />
            {deciding.error && <Text role="alert">{errorText(deciding.error)}</Text>}
            <Button disabled={!isReady} loading={deciding.isPending} mih={44} style={{ alignSelf: 'start' }} type="submit">
              {t('open.decide')}
            </Button>
          </>
        )}
      </Stack>
    </Paper>
  );
}

/** A third value is typed only where the field is one text. */
function isText({ about, from, to, present, field }: Schema<'FieldEditRow'>): boolean {
  if (about !== 'person' && about !== 'household') return false;
  return !coded.has(field) && [from, to, present].every((value) => value === 'null' || value.startsWith('"'));
}

const coded = new Set([
  'script', 'sex', 'marital_status', 'registered', 'education', 'life_status', 'displacement_status', 'office_reach', 'income_band', 'nationality', 'member', 'membership',
]);
