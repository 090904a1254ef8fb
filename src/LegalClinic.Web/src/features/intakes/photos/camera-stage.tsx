import { Alert, Button, FileButton, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../shared/parts/icon';
import { stillOf } from './photo-file';
import classes from './photos.module.css';
import { useCamera } from './use-camera';

/** The camera's picture and its button. Only where there is no camera a picture can be chosen instead. */
export function CameraStage({ onStill }: { onStill: (still: HTMLCanvasElement) => void }) {
  const { t } = useTranslation('photos');
  const { video, state, shoot } = useCamera();
  const [isUnread, setUnread] = useState(false);
  const take = () => {
    const still = shoot();
    if (still) onStill(still);
  };
  const choose = async (file: File | null) => {
    if (!file) return;
    try {
      const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
      onStill(stillOf(picture, picture.width, picture.height));
    } catch {
      setUnread(true); // no picture
    }
  };
  return (
    <>
      {(state === 'starting' || state === 'ready') && (
        <>
          <Text>{t('hint')}</Text>
          <video aria-label={t('view')} autoPlay className={classes.view} muted playsInline ref={video} />
          <Button disabled={state !== 'ready'} fullWidth leftSection={<Icon name="camera" />} mih={64} onClick={take} size="lg">
            {t(state === 'ready' ? 'shoot' : 'starting')}
          </Button>
        </>
      )}
      {state === 'refused' && (
        <Alert color="gray" icon={<Icon name="warning" />} role="alert" variant="outline">
          {t('refused')}
        </Alert>
      )}
      {state === 'none' && (
        <>
          <Text role="status">{t('noCamera')}</Text>
          <Group>
            <FileButton accept="image/jpeg,image/png,image/webp" inputProps={{ 'aria-label': t('choose') }} onChange={(file) => void choose(file)}>
              {(props) => (
                <Button {...props} mih={52} variant="default">
                  {t('choose')}
                </Button>
              )}
            </FileButton>
          </Group>
        </>
      )}
      {isUnread && <Text role="alert">{t('notRead')}</Text>}
    </>
  );
}
