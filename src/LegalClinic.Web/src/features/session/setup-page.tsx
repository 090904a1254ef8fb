import { Button, Stack, Text, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { ApiError } from '../../shared/api/api-error';
import { useErrorText } from '../../shared/api/use-error-text';
import { focusField } from '../../shared/fields/focus-field';
import { SelectField } from '../../shared/fields/select-field';
import { TextField } from '../../shared/fields/text-field';
import { useLanguage } from '../../shared/i18n/language-provider';
import { useName } from '../../shared/i18n/use-name';
import { listGovernorates } from './list-governorates';
import { Lobby } from './lobby';
import { setUp } from './set-up';

const texts = ['displayName', 'userName', 'password', 'officeCode', 'officeNameAr', 'officeNameCkb', 'officeNameEn', 'complaintChannel'] as const;
const fields = [...texts, 'governorateCode'] as const;
const hinted: ReadonlySet<string> = new Set(['password', 'officeCode', 'complaintChannel']);
const latin: ReadonlySet<string> = new Set(['userName', 'password', 'officeCode', 'officeNameEn']);

/** The first person and the first office, by a link that works once. */
export function SetupPage() {
  const { t } = useTranslation('session');
  const errorText = useErrorText();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const form = useForm({
    initialValues: Object.fromEntries(fields.map((field) => [field, ''])) as Record<(typeof fields)[number], string>,
    validate: Object.fromEntries(fields.map((field) => [field, (value: string) => (value.trim() ? null : t('common:field.missing'))])),
  });
  const { language } = useLanguage();
  const name = useName();
  const governorates = useQuery({ queryKey: ['setup', 'governorates'], queryFn: ({ signal }) => listGovernorates(signal) });
  const mutation = useMutation({
    mutationFn: setUp,
    onSuccess: () => navigate('/sign-in?ready', { replace: true }),
    onError: (error) => {
      const faults = error instanceof ApiError ? Object.keys(error.fields) : [];
      form.setErrors(Object.fromEntries(faults.map((field) => [field, t('common:field.check')])));
      if (faults[0]) focusField(faults[0]);
    },
  });

  return (
    <Lobby title={t('setup.title')}>
      <form
        noValidate
        onSubmit={form.onSubmit(
          (values) => mutation.mutate({ token: params.get('token') ?? '', language, ...values }),
          (errors) => focusField(fields.find((field) => errors[field]) ?? 'displayName'),
        )}
      >
        <Stack>
          <Title order={1}>{t('setup.title')}</Title>
          <Text>{t('setup.text')}</Text>
          {texts.map((field) => (
            <TextField
              autoComplete={field === 'password' ? 'new-password' : 'off'}
              error={form.errors[field] as string | undefined}
              hint={hinted.has(field) ? t(`setup.${field}Hint`) : undefined}
              key={field}
              label={t(field)}
              latin={latin.has(field)}
              onChange={(value) => form.setFieldValue(field, value)}
              path={field}
              type={field === 'password' ? 'password' : 'text'}
              value={form.values[field]}
            />
          ))}
          <SelectField
            error={form.errors.governorateCode as string | undefined}
            label={t('governorateCode')}
            onChange={(value) => form.setFieldValue('governorateCode', value)}
            options={(governorates.data ?? []).map((place) => ({ value: place.code, label: name(place) }))}
            path="governorateCode"
            value={form.values.governorateCode}
          />
          {mutation.isError && (
            <Text c="var(--mantine-color-error)" role="alert">
              {errorText(mutation.error)}
            </Text>
          )}
          <Button loading={mutation.isPending} type="submit">
            {t('setup.act')}
          </Button>
        </Stack>
      </form>
    </Lobby>
  );
}
