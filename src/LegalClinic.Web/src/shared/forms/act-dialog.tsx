import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/api-error';
import { focusField } from '../fields/focus-field';
import { useLanguage } from '../i18n/language-provider';
import { useSession } from '../session/use-session';
import { ActConflict, type ConflictChoice } from './act-conflict';
import { ActError, type ActErrorProps } from './act-error';
import { emptyFields, type ActField, type Values } from './act-field';
import { ActInput } from './act-input';
import { actValue } from './act-value';
import type { Change } from './last-change';

export interface ActDialogProps {
  title: string;
  /** What will happen and what will not. */
  text?: ReactNode;
  fields?: readonly ActField[];
  /** What is kept now, or what is usual; a new reading of the thing brings a new one. */
  initial?: Values;
  /** The act itself as a verb. */
  actLabel: string;
  onAct: (values: Values) => Promise<unknown>;
  /** First words of what is to be read anew afterwards. */
  refresh: readonly string[];
  onDone?: (answer: unknown) => void;
  detailName?: ActErrorProps['detailName'];
  onClose: () => void;
  lastChange?: Change | null;
  /** The step is no longer among those that may be taken. */
  gone?: boolean;
}

const nothing: Values = {};

/**
 * Asks what an act takes and does it. When somebody else changed the thing meanwhile (412), it is read anew, what was
 * filled in stays, and where both filled in the same field the person chooses between the two values.
 */
export function ActDialog({ title, text, fields = [], initial = nothing, actLabel, onAct, refresh, onDone, detailName, onClose, lastChange, gone }: ActDialogProps) {
  const { t, i18n } = useTranslation(['common', 'errors']);
  const { language, digits } = useLanguage();
  const queryClient = useQueryClient();
  const me = useSession().data?.displayName ?? '';
  const scope = useId();
  const [begun, setBegun] = useState(initial);
  const [values, setValues] = useState<Values>(initial);
  const [choice, setChoice] = useState<ConflictChoice>({});
  const [tried, setTried] = useState(false);
  const readAnew = () => queryClient.invalidateQueries({ predicate: (query) => refresh.includes(String(query.queryKey[0])) });
  const acting = useMutation({
    mutationFn: (sent: Values) => onAct(sent),
    onSuccess: async (answer) => {
      await readAnew();
      onDone?.(answer);
      onClose();
    },
    onError: async (error) => {
      setChoice({});
      if (error instanceof ApiError && [404, 409, 412].includes(error.status)) await readAnew();
    },
  });
  const shown = fields.filter((field) => field.when?.(values) ?? true);
  const stale = acting.error instanceof ApiError && acting.error.status === 412;
  const clashing = stale
    ? fields.filter(({ name }) => (initial[name] ?? '') !== (begun[name] ?? '') && (initial[name] ?? '') !== (values[name] ?? ''))
    : [];
  const refused = acting.error instanceof ApiError ? acting.error.fields : {};
  const errorOf = (field: ActField) => {
    if (tried && emptyFields([field], values).length > 0) return t('common:field.missing');
    const code = refused[field.name]?.[0];
    if (!code) return undefined;
    return i18n.exists(`errors:field.${code}`) ? t(`errors:field.${code}`) : t('common:field.check');
  };
  // The page went away, or its step did, before anything was sent: nothing is lost.
  useEffect(() => {
    if (gone && acting.isIdle) onClose();
  }, [acting.isIdle, gone, onClose]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const chosen = { ...values };
    for (const { name } of clashing) if (choice[name] === 'theirs') chosen[name] = initial[name] ?? '';
    const first = emptyFields(fields, chosen)[0];
    if (first) return void focusField(`${scope}-${first.name}`);
    setValues(chosen);
    setBegun(initial);
    acting.mutate(chosen);
  };
  const side = (field: ActField, from: Values) => actValue(field, from[field.name] ?? '', t, language, digits);

  return (
    <Modal closeButtonProps={{ 'aria-label': t('common:action.close') }} onClose={onClose} opened size="lg" title={title}>
      <form noValidate onSubmit={send}>
        <Stack gap="md">
          {text && <Text component="div">{text}</Text>}
          {shown
            .filter((field) => !clashing.includes(field))
            .map((field) => (
              <div key={field.name}>
                <ActInput
                  error={errorOf(field)}
                  field={field}
                  onChange={(value) => setValues((kept) => ({ ...kept, [field.name]: value }))}
                  scope={scope}
                  value={values[field.name] ?? ''}
                />
                {field.note?.(values)}
              </div>
            ))}
          <ActError detailName={detailName} error={acting.error} />
          {stale && (
            <ActConflict
              choice={choice}
              fields={clashing.map((field) => ({ name: field.name, label: field.label, mine: side(field, values), theirs: side(field, initial) }))}
              mine={{ by: me, at: new Date(acting.submittedAt).toISOString() }}
              onChoose={setChoice}
              theirs={lastChange ?? null}
            />
          )}
          {gone && !acting.isPending && <Text fw={600}>{t('common:conflict.gone')}</Text>}
          <Group justify="flex-end">
            <Button onClick={onClose} variant="default">
              {t(gone ? 'common:action.close' : 'common:action.cancel')}
            </Button>
            {!gone && (
              <Button disabled={clashing.some(({ name }) => !choice[name])} loading={acting.isPending} type="submit">
                {actLabel}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
