import { Button, Group, Paper, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

export interface Undoable {
  text: string;
  undo: () => void;
}

/** Says what was done and takes it back for ten seconds. */
export function UndoBar({ act, onGone }: { act: Undoable | null; onGone: () => void }) {
  const { t } = useTranslation();
  useEffect(() => {
    if (!act) return undefined;
    const timer = setTimeout(onGone, 10_000);
    return () => clearTimeout(timer);
  }, [act, onGone]);

  return (
    <div aria-live="polite" role="status">
      {act && (
        <Paper p="xs" withBorder>
          <Group justify="space-between">
            <Text>{act.text}</Text>
            <Button
              onClick={() => {
                act.undo();
                onGone();
              }}
              variant="default"
            >
              {t('action.undo')}
            </Button>
          </Group>
        </Paper>
      )}
    </div>
  );
}
