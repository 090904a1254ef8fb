import classes from './shell.module.css';

/** One calm line under the top bar. */
export function NoticeLine({ label, children }: { label: string; children: string }) {
  return (
    <aside aria-label={label} className={classes.notice}>
      <span role="status">{children}</span>
    </aside>
  );
}
