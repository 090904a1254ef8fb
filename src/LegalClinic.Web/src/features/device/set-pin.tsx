import { Button, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../shared/api/use-error-text';
import { pinFault, plainPin } from '../../shared/device/pin';
import { thisDevice } from '../../shared/device/this-device';
import { focusField } from '../../shared/fields/focus-field';
import { TextField } from '../../shared/fields/text-field';
import { PinField } from './pin-field';

interface SetPinProps {
  staffId: string;
  /** The server does not know the device yet: people give it a name. */
  asksLabel: boolean;
  text: string;
}

/** Sets the PIN under which the person's forms lie on this device. Needs a network once. */
export function SetPin({ staffId, asksLabel, text }: SetPinProps) {
  const { t } = useTranslation('device');
  const errorText = useErrorText();
  const form = useForm({
    initialValues: { label: '', pin: '', again: '' },
    validate: {
      label: (value) => (asksLabel && !value.trim() ? t('common:field.missing') : null),
      pin: (value) => {
        const fault = pinFault(value);
        return fault && t(`pin.${fault}`);
      },
      again: (value, { pin }) => (plainPin(value) === plainPin(pin) ? null : t('pin.differs')),
    },
  });
  const setting = useMutation({
    networkMode: 'always',
    mutationFn: ({ pin, label }: { pin: string; label: string }) => thisDevice.setPin(staffId, pin, label.trim()),
  });

  return (
    <form noValidate onSubmit={form.onSubmit((values) => setting.mutate(values), (errors) => focusField(Object.keys(errors)[0] ?? 'pin'))}>
      <Stack maw={480}>
        <Text>{text}</Text>
        {asksLabel && (
          <TextField
            error={form.errors.label as string | undefined}
            hint={t('pin.labelHint')}
            label={t('pin.label')}
            onChange={(value) => form.setFieldValue('label', value)}
            path="label"
            value={form.values.label}
          />
        )}
        <PinField
          error={form.errors.pin as string | undefined}
          hint={t('pin.hint')}
          isNew
          label={t('pin.new')}
          onChange={(value) => form.setFieldValue('pin', value)}
          path="pin"
          value={form.values.pin}
        />
        <PinField
          error={form.errors.again as string | undefined}
          isNew
          label={t('pin.again')}
          onChange={(value) => form.setFieldValue('again', value)}
          path="again"
          value={form.values.again}
        />
        {setting.isError && (
          <Text c="var(--mantine-color-error)" role="alert">
            {errorText(setting.error)}
          </Text>
        )}
        <Button loading={setting.isPending} type="submit">
          {t('pin.set')}
        </Button>
      </Stack>
    </form>
  );
}
