import { Anchor, Group, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Schema } from '../../shared/api/schema';
import { CaseStateBadge } from '../../shared/parts/case-state-badge';
import { DateText } from '../../shared/parts/date-text';
import { NumberText } from '../../shared/parts/number-text';
import { PriorityBadge } from '../../shared/parts/priority-badge';

/** Cases as short lines. */
export function CaseLines({ rows }: { rows: readonly Schema<'CaseRow'>[] }) {
  return (
    <Stack gap="xs">
      {rows.map((row) => (
        <Group gap="sm" key={row.id}>
          <Anchor component={Link} mih={32} style={{ display: 'inline-block' }} to={`/cases/${row.id}`}>
            {row.headName && <bdi>{row.headName}</bdi>} <NumberText plain value={row.number} />
          </Anchor>
          <PriorityBadge level={row.priorityLevel} />
          <CaseStateBadge status={row.status} />
          <Text c="dimmed" size="sm">
            <DateText value={row.lastActionAt} />
          </Text>
        </Group>
      ))}
    </Stack>
  );
}
