import { Button, Group, Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface ConfirmActionProps {
  opened: boolean;
  title: string;
  /** What will happen and what will not. */
  text: string;
  /** The act itself, as a verb: the button never says only "yes". */
  actLabel: string;
  busy?: boolean;
  onAct: () => void;
  onClose: () => void;
}

/** Asks before an act that leaves the clinic or cannot be taken back by the person alone. */
export function ConfirmAction({ opened, title, text, actLabel, busy, onAct, onClose }: ConfirmActionProps) {
  const { t } = useTranslation();
  return (
    <Modal closeButtonProps={{ 'aria-label': t('action.close') }} onClose={onClose} opened={opened} title={title}>
      <Text>{text}</Text>
      <Group justify="flex-end" mt="lg">
        <Button data-autofocus onClick={onClose} variant="default">
          {t('action.cancel')}
        </Button>
        <Button loading={busy} onClick={onAct}>
          {actLabel}
        </Button>
      </Group>
    </Modal>
  );
}
