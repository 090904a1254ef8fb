import { Alert, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/api-error';
import { useErrorText } from '../api/use-error-text';
import { Icon } from '../parts/icon';

export interface ActErrorProps {
  error: unknown;
  /** Words for a detail that only the page knows, such as the key of a step. */
  detailName?: (detail: string) => string | undefined;
}

/** Why an act was not done, with what lacks or stands in the way when the server says it. */
export function ActError({ error, detailName }: ActErrorProps) {
  const { t, i18n } = useTranslation('errors');
  const errorText = useErrorText();
  if (!error) return null;
  const details = error instanceof ApiError ? error.details : [];
  const words = details
    .map((detail) => detailName?.(detail) ?? (i18n.exists(`lacking.${detail}`, { ns: 'errors' }) ? t(`lacking.${detail}`) : undefined))
    .filter((word) => word !== undefined);
  return (
    <Alert color="gray" icon={<Icon name="warning" />} role="alert" variant="outline">
      <Text>{errorText(error)}</Text>
      {words.length > 0 && (
        <ul style={{ marginBlock: 4, paddingInlineStart: '1.25rem' }}>
          {words.map((word) => (
            <li key={word}>{word}</li>
          ))}
        </ul>
      )}
    </Alert>
  );
}
