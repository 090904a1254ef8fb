import { Group, Paper, Stack, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';

interface SectionProps {
  title: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** A sheet of a file: a heading, what may be done, and the content. */
export function Section({ title, actions, children }: SectionProps) {
  const id = useId();
  return (
    <Paper aria-labelledby={id} component="section" p="md" withBorder>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title id={id} order={2}>
            {title}
          </Title>
          {actions && <Group gap="xs">{actions}</Group>}
        </Group>
        {children}
      </Stack>
    </Paper>
  );
}
