import { Button, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { thisDevice } from '../../../shared/device/this-device';
import { useDevice } from '../../../shared/device/use-device';
import { Icon } from '../../../shared/parts/icon';
import type { PaperDraft } from '../draft';
import { useIntake } from '../intake-context';
import type { MadePhoto } from './photo-file';
import { mostOfPaper } from './photo-limits';
import { PhotoThumb } from './photo-thumb';
import { photosKey, usePhotos } from './use-photos';

// Camera, frame and checks come when the first photograph is taken.
const TakePhoto = lazy(async () => ({ default: (await import('./take-photo')).TakePhoto }));

interface PaperPhotosProps {
  paper: PaperDraft;
  /** Document and person, for those who do not see them. */
  name: string;
}

/** The photographs of one paper: taken, looked at, thrown away. */
export function PaperPhotos({ paper, name }: PaperPhotosProps) {
  const { t } = useTranslation('photos');
  const { draft } = useIntake();
  const { room } = useDevice();
  const queries = useQueryClient();
  const [takes, setTakes] = useState(false);
  const photos = (usePhotos(draft.id).data ?? []).filter((one) => one.memberId === paper.personId && one.documentType === paper.documentType);
  const keep = async ({ picture, width, height }: MadePhoto) => {
    const takenAt = new Date(thisDevice.outside.now()).toISOString();
    await thisDevice.addPhoto({ formId: draft.id, memberId: paper.personId, documentType: paper.documentType, takenAt, width, height }, picture);
    await queries.invalidateQueries({ queryKey: photosKey(draft.id) });
  };
  return (
    <div>
      <Group>
        {photos.map((photo, index) => (
          <PhotoThumb key={photo.id} name={t('name', { name, number: index + 1 })} photo={photo} />
        ))}
        {photos.length < mostOfPaper && room !== 'full' && (
          <Button aria-label={`${t('button')} · ${name}`} leftSection={<Icon name="camera" />} mih={52} onClick={() => setTakes(true)} variant="default">
            {t('button')}
          </Button>
        )}
      </Group>
      {photos.length >= mostOfPaper && <Text>{t('most')}</Text>}
      {room === 'full' && <Text>{t('full')}</Text>}
      {takes && (
        <Suspense fallback={null}>
          <TakePhoto keep={keep} onClose={() => setTakes(false)} title={t('title', { name })} />
        </Suspense>
      )}
    </div>
  );
}
