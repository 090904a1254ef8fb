import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { NumberText } from '../../shared/parts/number-text';
import classes from './bar-list.module.css';

interface BarListProps {
  rows: readonly { key: string; label: string; count: number; to?: string }[];
}

/** Counts as bars that begin at the reading edge. */
export function BarList({ rows }: BarListProps) {
  const most = Math.max(1, ...rows.map((row) => row.count));
  return (
    <ul className={classes.list}>
      {rows.map((row) => (
        <li key={row.key}>
          <div className={classes.row}>
            {row.to ? (
              <Anchor component={Link} to={row.to}>
                {row.label}
              </Anchor>
            ) : (
              <span>{row.label}</span>
            )}
            <NumberText value={row.count} />
          </div>
          {row.count > 0 && <div className={classes.bar} style={{ inlineSize: `${(row.count / most) * 100}%` }} />}
        </li>
      ))}
    </ul>
  );
}
