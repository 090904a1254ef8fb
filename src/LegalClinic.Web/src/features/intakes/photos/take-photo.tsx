import { Modal, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isFull } from '../../../shared/device/space';
import { CameraStage } from './camera-stage';
import { CutStage } from './cut-stage';
import { LookStage } from './look-stage';
import { makePhoto, type MadePhoto } from './photo-file';

interface TakePhotoProps {
  title: string;
  keep: (made: MadePhoto) => Promise<void>;
  onClose: () => void;
}

/** Takes a photograph of a paper: camera, frame, a look at it. */
export function TakePhoto({ title, keep, onClose }: TakePhotoProps) {
  const { t } = useTranslation(['photos', 'common']);
  const [still, setStill] = useState<HTMLCanvasElement | null>(null);
  const [made, setMade] = useState<MadePhoto | null>(null);
  const keeping = useMutation({ networkMode: 'always', mutationFn: keep, onSuccess: onClose });
  const again = () => {
    setStill(null);
    setMade(null);
  };
  return (
    <Modal closeButtonProps={{ 'aria-label': t('common:action.close') }} fullScreen onClose={onClose} opened title={title}>
      <Stack maw="40rem" mx="auto">
        {made ? (
          <LookStage busy={keeping.isPending} made={made} onAgain={again} onKeep={() => keeping.mutate(made)} />
        ) : still ? (
          <CutStage onAgain={again} onCut={(cut) => setMade(makePhoto(still, cut))} still={still} />
        ) : (
          <CameraStage onStill={setStill} />
        )}
        {keeping.isError && <Text role="alert">{t(isFull(keeping.error) ? 'full' : 'notKept')}</Text>}
      </Stack>
    </Modal>
  );
}
