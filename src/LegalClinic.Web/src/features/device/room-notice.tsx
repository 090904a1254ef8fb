import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDevice } from '../../shared/device/use-device';
import { Icon } from '../../shared/parts/icon';

/** Says in time that the device is getting full. */
export function RoomNotice() {
  const { t } = useTranslation('device');
  const { room } = useDevice();
  if (room === 'room') return null;
  return (
    <Alert color="gray" icon={<Icon name="warning" />} mb="md" role="status" variant="outline">
      {t(`room.${room}`)}
    </Alert>
  );
}
