import { Alert, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/api-error';
import { useErrorText } from '../api/use-error-text';
import { Icon } from '../parts/icon';

/** Why an act was not done, with what lacks when the server says it. */
export function ActError({ error }: { error: unknown }) {
  const { t, i18n } = useTranslation('errors');
  const errorText = useErrorText();
  if (!error) return null;
  const details = error instanceof ApiError ? error.details : [];
  const lacking = details.map((code) => `lacking.${code}`).filter((key) => i18n.exists(key, { ns: 'errors' }));
  return (
    <Alert color="gray" icon={<Icon name="warning" />} role="alert" variant="outline">
      <Text>{errorText(error)}</Text>
      {lacking.length > 0 && (
        <ul style={{ marginBlock: 4, paddingInlineStart: '1.25rem' }}>
          {lacking.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
      )}
    </Alert>
  );
}
