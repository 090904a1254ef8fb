import { Anchor, Paper, Text } from '@mantine/core';
import { Link } from 'react-router';
import { NumberText } from '../../shared/parts/number-text';

interface FigureCardProps {
  label: string;
  value: number | undefined;
  /** The list behind the figure, where there is one. */
  to?: string;
}

/** A figure that opens its list. */
export function FigureCard({ label, value, to }: FigureCardProps) {
  return (
    <Paper p="sm" withBorder>
      <Text fw={650} fz="1.75rem" lh={1.3}>
        {value === undefined ? '…' : <NumberText value={value} />}
      </Text>
      {to ? (
        <Anchor component={Link} mih={32} style={{ display: 'inline-block' }} to={to}>
          {label}
        </Anchor>
      ) : (
        <Text>{label}</Text>
      )}
    </Paper>
  );
}
