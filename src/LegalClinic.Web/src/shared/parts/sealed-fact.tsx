import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon';

interface SealedFactProps {
  /** What kind of thing is closed here, never a word of it. */
  kind: string;
  /** Asks to open it; absent where the person may not. */
  onOpen?: () => void;
}

/** A closed fact: a lock and the kind of thing it is, never a preview. */
export function SealedFact({ kind, onOpen }: SealedFactProps) {
  const { t } = useTranslation();
  return (
    <Group gap="xs">
      <Icon name="lock" />
      <Text>{kind}</Text>
      {onOpen ? (
        <Button onClick={onOpen} variant="default">
          {t('sealed.open')}
        </Button>
      ) : (
        <Text c="dimmed" size="sm">
          {t('sealed.closed')}
        </Text>
      )}
      {onOpen && (
        <Text c="dimmed" size="sm">
          {t('sealed.recorded')}
        </Text>
      )}
    </Group>
  );
}
