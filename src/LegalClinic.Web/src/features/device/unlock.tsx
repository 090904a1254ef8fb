import { Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { thisDevice } from '../../shared/device/this-device';
import { PinField } from './pin-field';

interface UnlockProps {
  staffId: string;
  /** The PIN will not help: the person has to give their password. */
  onPassword: (why: 'barred' | 'closed' | 'forgotten' | 'lost') => void;
}

/** Opens the person's forms with their PIN, also without a network. */
export function Unlock({ staffId, onPassword }: UnlockProps) {
  const { t } = useTranslation('device');
  const [pin, setPin] = useState('');
  const unlocking = useMutation({
    networkMode: 'always',
    mutationFn: () => thisDevice.unlock(staffId, pin),
    onSuccess: ({ as }) => {
      setPin('');
      if (as === 'barred' || as === 'closed' || as === 'lost') onPassword(as);
    },
  });
  const outcome = unlocking.data;
  const unlock = (event: FormEvent) => {
    event.preventDefault();
    if (pin) unlocking.mutate();
  };

  return (
    <form noValidate onSubmit={unlock}>
      <Stack maw={480}>
        <Text>{t('unlock.text')}</Text>
        <PinField
          error={outcome?.as === 'wrong' ? t('unlock.wrong', { count: outcome.left }) : undefined}
          label={t('unlock.pin')}
          onChange={setPin}
          path="pin"
          value={pin}
        />
        {outcome?.as === 'away' && <Text role="alert">{t('unlock.away')}</Text>}
        {unlocking.isError && <Text role="alert">{t('errors:unexpected')}</Text>}
        <Button loading={unlocking.isPending} type="submit">
          {t('unlock.act')}
        </Button>
        <Button onClick={() => onPassword('forgotten')} type="button" variant="subtle">
          {t('unlock.forgotten')}
        </Button>
      </Stack>
    </form>
  );
}
