import { Button, Group, Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../api/use-error-text';
import { Icon } from './icon';

/** What went wrong, what was kept, and what to do. */
export function PageTrouble({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  return (
    <Paper p="md" role="alert" withBorder>
      <Group align="flex-start" gap="sm" wrap="nowrap">
        <Icon name="warning" size={24} />
        <div>
          <Text>{errorText(error)}</Text>
          {onRetry && (
            <Button mt="sm" onClick={onRetry} variant="default">
              {t('action.retry')}
            </Button>
          )}
        </div>
      </Group>
    </Paper>
  );
}
