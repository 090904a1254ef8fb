import { Anchor, Paper, Text } from '@mantine/core';
import { Icon } from '../parts/icon';

export interface Fault {
  path: string;
  /** Name of the field, with what is wrong. */
  text: string;
}

interface FaultListProps {
  title: string;
  faults: readonly Fault[];
  onGo: (path: string) => void;
}

/** The faulty fields by name; each leads to its field. */
export function FaultList({ title, faults, onGo }: FaultListProps) {
  if (faults.length === 0) return null;
  return (
    <Paper p="sm" role="alert" withBorder>
      <Text component="h2" fw={600} fz="md">
        <Icon name="warning" size={18} /> {title}
      </Text>
      <ul style={{ marginBlock: 4, paddingInlineStart: '1.25rem' }}>
        {faults.map((fault) => (
          <li key={fault.path}>
            <Anchor component="button" mih={32} onClick={() => onGo(fault.path)} ta="start" type="button">
              {fault.text}
            </Anchor>
          </li>
        ))}
      </ul>
    </Paper>
  );
}
