import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../shared/api/use-error-text';
import type { IntakeRow } from '../../shared/api/schema';
import { useDevice } from '../../shared/device/use-device';
import { takeAlong } from './take-along';
import { useDrafts } from './use-drafts';

/** Takes a received form of the person's own along; one copy at a time, and none while a correction of it is on its way. */
export function TakeAlongButton({ row }: { row: IntakeRow }) {
  const { t } = useTranslation('intakes');
  const errorText = useErrorText();
  const { envelopes, room } = useDevice();
  const isHere = useDrafts().some((draft) => draft.corrects?.intakeId === row.id);
  const isOnItsWay = envelopes.some((one) => one.corrects === row.id && one.state !== 'received');
  const taking = useMutation({ mutationFn: () => takeAlong(row.id) });
  if (row.status === 'draft' || isOnItsWay) return null;
  if (isHere) return <Text size="sm">{t('correct.taken')}</Text>;
  return (
    <>
      <Button aria-label={t('correct.takeOf', { name: row.headName })} disabled={room === 'full'} loading={taking.isPending} mih={44} onClick={() => taking.mutate()} variant="default">
        {t('correct.take')}
      </Button>
      {taking.error && <Text role="alert" size="sm">{errorText(taking.error)}</Text>}
    </>
  );
}
