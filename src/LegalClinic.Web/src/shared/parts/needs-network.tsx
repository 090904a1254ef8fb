import { Button, Group, Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon';

/** A page that is read from the server, without a network: nothing is wrong, and it comes by itself later. */
export function NeedsNetwork({ onRetry }: { onRetry?: () => void }) {
  const { t } = useTranslation();
  return (
    <Paper p="md" role="status" withBorder>
      <Group align="flex-start" gap="sm" wrap="nowrap">
        <Icon name="clock" size={24} />
        <div>
          <Text>{t('page.needsNetwork')}</Text>
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
