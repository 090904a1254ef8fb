import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { thisDevice } from '../../shared/device/this-device';
import { SetPin } from './set-pin';

/** A new PIN in the place of a forgotten one. What it costs is said first, with the number; waiting costs nothing. */
export function NewPin({ staffId, onWait }: { staffId: string; onWait: () => void }) {
  const { t } = useTranslation('device');
  const [agreed, setAgreed] = useState(false);
  const lost = useQuery({ queryKey: ['device', 'under-key', staffId], queryFn: () => thisDevice.formsUnderKey(staffId), gcTime: 0, networkMode: 'always' });
  if (lost.data === undefined) return null;
  if (agreed || lost.data === 0) return <SetPin asksLabel={false} staffId={staffId} text={t('pin.text')} />;
  return (
    <Stack maw={480}>
      <Text role="alert">{t('newPin.loses', { count: lost.data })}</Text>
      <Text>{t('newPin.wait')}</Text>
      <Group>
        <Button data-autofocus onClick={onWait}>
          {t('newPin.keep')}
        </Button>
        <Button onClick={() => setAgreed(true)} variant="default">
          {t('newPin.lose')}
        </Button>
      </Group>
    </Stack>
  );
}
