import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { thisDevice } from '../../shared/device/this-device';
import { useDevice } from '../../shared/device/use-device';
import { DateText } from '../../shared/parts/date-text';
import { Facts } from '../../shared/parts/facts';
import { NumberText } from '../../shared/parts/number-text';
import { PageFrame } from '../../shared/parts/page-frame';
import { MakeFile } from './make-file';
import { RoomNotice } from './room-notice';

/** How this device stands: what waits, when the server last heard of it, and the file for the worst case. */
export function DevicePage() {
  const { t } = useTranslation(['device', 'intakes']);
  const device = useDevice();
  const waiting = device.envelopes.filter((one) => one.state === 'waiting' || one.state === 'sending').length;
  const stopped = device.envelopes.filter((one) => one.state === 'stopped').length;
  const sending = useMutation({ networkMode: 'always', mutationFn: () => thisDevice.tryNow() });
  return (
    <PageFrame crumbs={[{ label: t('intakes:mine.title'), to: '/intakes' }]} title={t('title')}>
      <Stack>
        <RoomNotice />
        {device.standing === null ? (
          <Text>{t('page.none')}</Text>
        ) : (
          <>
            <Text role="status">{t(`standing.${device.standing}`, { count: device.erasedForms })}</Text>
            <Facts
              facts={[
                [t('page.waiting'), <NumberText key="w" value={waiting} />],
                [t('page.stopped'), <NumberText key="s" value={stopped} />],
                [t('page.contact'), device.lastContactAt !== null && <DateText key="c" short value={new Date(device.lastContactAt).toISOString()} withClock />],
              ]}
            />
            <Group>
              <Button loading={sending.isPending} onClick={() => sending.mutate()} variant="default">
                {t('page.send')}
              </Button>
            </Group>
            {waiting + stopped > 0 && <MakeFile />}
          </>
        )}
      </Stack>
    </PageFrame>
  );
}
