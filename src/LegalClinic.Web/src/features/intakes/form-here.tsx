import { Anchor, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { ApiError } from '../../shared/api/api-error';
import { useErrorText } from '../../shared/api/use-error-text';
import type { EnvelopeRow } from '../../shared/device';
import { thisDevice } from '../../shared/device/this-device';
import { ConfirmAction } from '../../shared/parts/confirm-action';
import { DateText } from '../../shared/parts/date-text';
import { NumberText } from '../../shared/parts/number-text';
import { StateBadge } from '../../shared/parts/state-badge';
import type { IntakeDraft } from './draft';
import { draftShelf } from './draft-shelf';
import { formState } from './form-state';
import { memberName } from './people';
import { FormPhotos } from './photos/form-photos';

/** One form on this device: where it is, since when, and for one that the server did not take, why and how to mend it. */
export function FormHere({ draft, envelope }: { draft?: IntakeDraft; envelope?: EnvelopeRow }) {
  const { t } = useTranslation('intakes');
  const errorText = useErrorText();
  const navigate = useNavigate();
  const [discarding, setDiscarding] = useState(false);
  const isOpen = draft !== undefined && (!envelope || envelope.state === 'stopped');
  const head = draft?.members.find((member) => member.id === draft.household.headId) ?? draft?.members[0];
  const corrects = draft?.corrects;
  const name = [(head && memberName(head)) || t('mine.noHead'), corrects && t('correct.correction', { number: corrects.number })].filter(Boolean).join(' · ');
  const state = formState(envelope);
  const ownId = useMutation({
    networkMode: 'always',
    mutationFn: (form: IntakeDraft) => thisDevice.giveOwnId(form),
    onSuccess: (form) => navigate(`/intakes/new/${form.id}?step=review`),
  });
  const discard = useMutation({ networkMode: 'always', mutationFn: (id: string) => draftShelf.remove(id), onSettled: () => setDiscarding(false) });

  return (
    <Paper p="sm" withBorder>
      <Stack gap="xs">
        <Group justify="space-between">
          {isOpen ? (
            <Anchor component={Link} mih={44} style={{ display: 'inline-flex', alignItems: 'center' }} to={`/intakes/new/${draft.id}?step=${envelope ? 'review' : 'interview'}`}>
              <bdi>{name}</bdi>
            </Anchor>
          ) : (
            <bdi>{envelope?.receipt ? envelope.corrects ? t('correct.correction', { number: envelope.receipt.number }) : <NumberText plain value={envelope.receipt.number} /> : draft ? name : t('mine.sealedForm')}</bdi>
          )}
          <StateBadge signal={state.signal}>{t(`kept.${state.key}`)}</StateBadge>
        </Group>
        <Text c="dimmed" size="sm">
          {t(envelope ? 'mine.sentAt' : corrects ? 'correct.takenAt' : 'mine.begunAt')}{' '}
          <DateText short value={envelope ? new Date(envelope.sealedAt).toISOString() : corrects ? new Date(corrects.takenAt).toISOString() : (draft?.createdAt ?? '')} withClock />
        </Text>
        <FormPhotos formId={envelope?.entryId ?? draft?.id ?? ''} />
        {envelope?.refusal && <Text>{errorText(new ApiError(envelope.refusal.status, envelope.refusal))}</Text>}
        {envelope?.refusal && !draft && <Text>{t('mine.cannotMend')}</Text>}
        {isOpen && (
          <Group>
            {(envelope?.refusal?.code === 'intake.id_taken' || envelope?.refusal?.code === 'correction.id_taken') && (
              <Button loading={ownId.isPending} onClick={() => ownId.mutate(draft)} variant="default">
                {t('mine.ownId')}
              </Button>
            )}
            <Button onClick={() => setDiscarding(true)} variant="subtle">
              {t(corrects ? 'correct.putBack' : 'mine.discard')}
            </Button>
          </Group>
        )}
      </Stack>
      {isOpen && (
        <ConfirmAction
          actLabel={t(corrects ? 'correct.putBack' : 'mine.discard')}
          busy={discard.isPending}
          onAct={() => discard.mutate(draft.id)}
          onClose={() => setDiscarding(false)}
          opened={discarding}
          text={t(corrects ? 'correct.putBackText' : 'mine.discardText')}
          title={t(corrects ? 'correct.putBack' : 'mine.discard')}
        />
      )}
    </Paper>
  );
}
