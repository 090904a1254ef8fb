import { Button, Group, Modal, Stack, UnstyledButton } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptPhoto } from '../../../shared/device/photo-vault';
import { thisDevice } from '../../../shared/device/this-device';
import { ConfirmAction } from '../../../shared/parts/confirm-action';
import { addressOf } from './photo-file';
import classes from './photos.module.css';
import { photosKey } from './use-photos';

/** A photograph, small; looked at large, and thrown away when it is not wanted. */
export function PhotoThumb({ photo, name }: { photo: KeptPhoto; name: string }) {
  const { t } = useTranslation(['photos', 'common']);
  const queries = useQueryClient();
  const [isLarge, setLarge] = useState(false);
  const [asks, setAsks] = useState(false);
  const address = useMemo(() => addressOf(photo.picture), [photo]);
  const removing = useMutation({
    networkMode: 'always',
    mutationFn: () => thisDevice.removePhoto(photo.id),
    onSuccess: () => queries.invalidateQueries({ queryKey: photosKey(photo.formId) }),
    onSettled: () => setAsks(false),
  });
  return (
    <>
      <UnstyledButton aria-label={t('open', { name })} className={classes.thumb} onClick={() => setLarge(true)}>
        <img alt="" height={96} src={address} width={96} />
      </UnstyledButton>
      <Modal closeButtonProps={{ 'aria-label': t('common:action.close') }} fullScreen onClose={() => setLarge(false)} opened={isLarge} title={name}>
        <Stack maw="40rem" mx="auto">
          <img alt={name} className={classes.still} height={photo.height} src={address} width={photo.width} />
          <Group>
            <Button mih={52} onClick={() => setAsks(true)} variant="default">
              {t('remove')}
            </Button>
          </Group>
        </Stack>
      </Modal>
      <ConfirmAction actLabel={t('remove')} busy={removing.isPending} onAct={() => removing.mutate()} onClose={() => setAsks(false)} opened={asks} text={t('removeText')} title={t('remove')} />
    </>
  );
}
