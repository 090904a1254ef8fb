import { Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../../shared/api/api-error';
import { useErrorText } from '../../../shared/api/use-error-text';
import { thisDevice } from '../../../shared/device/this-device';
import { useDevice } from '../../../shared/device/use-device';

/** How many photographs of a form are on this device, how many the server has, and what to do with one that it did not take. */
export function FormPhotos({ formId }: { formId: string }) {
  const { t } = useTranslation('photos');
  const errorText = useErrorText();
  const { photos, photoFormIds } = useDevice();
  const discard = useMutation({ networkMode: 'always', mutationFn: (entryId: string) => thisDevice.discardPhoto(entryId) });
  const sealed = photos.filter((one) => one.formId === formId);
  const received = sealed.filter((one) => one.state === 'received').length;
  // What is sealed can be more than what can still be read here: the PIN may be another one since.
  const here = Math.max(sealed.length - received, photoFormIds.filter((one) => one === formId).length);
  return (
    <>
      {here > 0 && <Text size="sm">{t('here', { count: here })}</Text>}
      {received > 0 && <Text size="sm">{t('received', { count: received })}</Text>}
      {sealed.map(({ entryId, state, refusal }) => state === 'stopped' && refusal && (
        <Group key={entryId}>
          <Text>{errorText(new ApiError(refusal.status, refusal))}</Text>
          <Button loading={discard.isPending} mih={44} onClick={() => discard.mutate(entryId)} variant="default">
            {t('remove')}
          </Button>
        </Group>
      ))}
    </>
  );
}
