import { Button, Stack, Text, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SessionDto } from '../../shared/api/schema';
import { useErrorText } from '../../shared/api/use-error-text';
import { focusField } from '../../shared/fields/focus-field';
import { TextField } from '../../shared/fields/text-field';
import { signIn } from './sign-in';

interface SignInFormProps {
  /** Why the form is there; absent on the sign-in page itself. */
  text?: string;
  onSignedIn: (person: SessionDto) => void;
}

export function SignInForm({ text, onSignedIn }: SignInFormProps) {
  const { t } = useTranslation('session');
  const errorText = useErrorText();
  const needed = (value: string) => (value ? null : t('common:field.missing'));
  const form = useForm({
    initialValues: { userName: '', password: '' },
    validate: { userName: needed, password: needed },
  });
  const mutation = useMutation({ mutationFn: signIn, onSuccess: onSignedIn });

  return (
    <form
      noValidate
      onSubmit={form.onSubmit(
        (values) => mutation.mutate({ userName: values.userName.trim(), password: values.password }),
        (errors) => focusField(Object.keys(errors)[0] ?? 'userName'),
      )}
    >
      <Stack>
        <Title order={1}>{t('signIn.title')}</Title>
        {text && <Text>{text}</Text>}
        <TextField
          autoComplete="username"
          error={form.errors.userName as string | undefined}
          label={t('userName')}
          latin
          onChange={(value) => form.setFieldValue('userName', value)}
          path="userName"
          value={form.values.userName}
        />
        <TextField
          autoComplete="current-password"
          error={form.errors.password as string | undefined}
          label={t('password')}
          latin
          onChange={(value) => form.setFieldValue('password', value)}
          path="password"
          type="password"
          value={form.values.password}
        />
        {mutation.isError && (
          <Text c="var(--mantine-color-error)" role="alert">
            {errorText(mutation.error)}
          </Text>
        )}
        <Button loading={mutation.isPending} type="submit">
          {t('signIn.act')}
        </Button>
      </Stack>
    </form>
  );
}
