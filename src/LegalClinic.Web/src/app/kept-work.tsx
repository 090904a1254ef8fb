import { Alert, Stack } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { RoomNotice } from '../features/device/room-notice';
import { Unlock } from '../features/device/unlock';
import { thisDevice } from '../shared/device/this-device';
import { useDevice } from '../shared/device/use-device';
import { Icon } from '../shared/parts/icon';
import { PageFrame } from '../shared/parts/page-frame';
import { useSession } from '../shared/session/use-session';

// Needed once, or when a PIN was forgotten.
const NewPin = lazy(async () => ({ default: (await import('../features/device/new-pin')).NewPin }));
const SetPin = lazy(async () => ({ default: (await import('../features/device/set-pin')).SetPin }));
const SignInForm = lazy(async () => ({ default: (await import('../features/session/sign-in-form')).SignInForm }));

/** Pages with what is kept on this device: they open with the person's PIN and close with the lock. */
export function KeptWork() {
  const { t } = useTranslation('device');
  const { data: person } = useSession();
  const device = useDevice();
  if (!person) return null;
  if (!device.isRead) return <PageFrame loading title={t('title')} />;
  if (device.unlockedBy === person.staffId) {
    return (
      <>
        <RoomNotice />
        <Outlet />
      </>
    );
  }
  if (device.standing === 'refused' || device.standing === 'wiping') return <PageFrame empty={t(`standing.${device.standing}`)} title={t('title')} />;
  const hasPin = device.staffIds.includes(person.staffId);
  return (
    <PageFrame title={t(hasPin ? 'unlock.title' : 'pin.title')}>
      <Stack>
        {device.standing === 'wiped' && (
          <Alert color="gray" icon={<Icon name="warning" />} role="status" variant="outline">
            {t('standing.wiped', { count: device.erasedForms })}
          </Alert>
        )}
        <Suspense fallback={null}>
          {hasPin ? (
            <Locked key={person.staffId} staffId={person.staffId} />
          ) : (
            <SetPin asksLabel={device.standing === null || device.standing === 'wiped'} staffId={person.staffId} text={t('pin.text')} />
          )}
        </Suspense>
      </Stack>
    </PageFrame>
  );
}

type Way = 'pin' | 'barred' | 'closed' | 'forgotten' | 'lost' | 'newPin';

/** By PIN; where that does not help, by password: it forgives wrong PINs, opens a store that was ordered shut and lets a new PIN be set. */
function Locked({ staffId }: { staffId: string }) {
  const { t } = useTranslation('device');
  const [way, setWay] = useState<Way>('pin');
  if (way === 'pin') return <Unlock onPassword={setWay} staffId={staffId} />;
  if (way === 'newPin') return <NewPin onWait={() => setWay('pin')} staffId={staffId} />;
  const given = async (signedIn: string) => {
    if (signedIn !== staffId) return window.location.assign('/');
    await thisDevice.passwordGiven(staffId).catch(() => undefined); // without contact the PIN page says so
    setWay(way === 'barred' || way === 'closed' ? 'pin' : 'newPin');
  };
  return (
    <Stack maw={480}>
      <SignInForm onSignedIn={(signedIn) => void given(signedIn.staffId)} text={t(`unlock.${way}Text`)} />
    </Stack>
  );
}
