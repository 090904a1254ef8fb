import { Anchor, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schema } from '../../shared/api/schema';
import { DateText } from '../../shared/parts/date-text';
import { ChangeState } from './change-state';
import classes from './rules.module.css';

/** Changes of rules, one under the other, each leading to its page. */
export function ChangeLines({ rows }: { rows: readonly Schema<'RuleChangeRow'>[] }) {
  const { t } = useTranslation('rules');
  return (
    <ul className={classes.list}>
      {rows.map((row) => (
        <li key={row.id}>
          <Group gap="xs">
            <Anchor component={Link} mih={32} style={{ display: 'inline-flex', alignItems: 'center' }} to={`/rule-changes/${row.id}`}>
              {t('change.of')} <bdi dir="ltr">&nbsp;{row.code}&nbsp;</bdi> {t('change.from')}&nbsp;
              <DateText value={row.validFrom} />
            </Anchor>
            <ChangeState status={row.status} />
          </Group>
          <Text c="dimmed" fz="sm">
            <bdi>{row.source}</bdi> · <bdi>{row.proposedBy}</bdi>, <DateText value={row.proposedAt} />
          </Text>
        </li>
      ))}
    </ul>
  );
}
