import { Anchor, Breadcrumbs, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ApiError } from '../api/api-error';
import { NeedsNetwork } from './needs-network';
import classes from './page-frame.module.css';
import { PageTrouble } from './page-trouble';

export interface Crumb {
  label: string;
  to: string;
}

interface PageFrameProps {
  /** Stands in the page and in the tab; never a name or a sensitive word. */
  title: string;
  crumbs?: Crumb[];
  actions?: ReactNode;
  loading?: boolean;
  error?: unknown;
  onRetry?: () => void;
  /** What will be here and how to begin; shown instead of the content. */
  empty?: ReactNode;
  children?: ReactNode;
}

/** Every page's frame: it stands at once, the content follows without a jump. */
export function PageFrame({ title, crumbs, actions, loading, error, onRetry, empty, children }: PageFrameProps) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} · ${t('app.short')}`;
  }, [title, t]);

  return (
    <Stack gap="md">
      <div>
        {/* On a phone the bar at the bottom leads back; the room belongs to the content. */}
        {crumbs && crumbs.length > 0 && (
          <Breadcrumbs mb={4} separatorMargin="xs" visibleFrom="sm">
            {crumbs.map((crumb) => (
              <Anchor className={classes.crumb} component={Link} key={crumb.to} to={crumb.to}>
                {crumb.label}
              </Anchor>
            ))}
          </Breadcrumbs>
        )}
        <Group gap="sm" justify="space-between">
          <Title order={1}>{title}</Title>
          {actions && <Group gap="xs">{actions}</Group>}
        </Group>
      </div>
      <PageContent {...{ loading, error, onRetry, empty, children }} />
    </Stack>
  );
}

function PageContent({ loading, error, onRetry, empty, children }: Omit<PageFrameProps, 'title'>) {
  const { t } = useTranslation();
  if (error instanceof ApiError && error.code === 'network' && !navigator.onLine) return <NeedsNetwork onRetry={onRetry} />;
  if (error) return <PageTrouble error={error} onRetry={onRetry} />;
  if (loading) {
    return (
      <div aria-busy="true" className={classes.waiting} role="status">
        <span className={classes.unseen}>{t('state.loading')}</span>
        {[1, 2, 3, 4].map((line) => (
          <Skeleton animate={false} height={56} key={line} mb="xs" />
        ))}
      </div>
    );
  }
  if (empty) return <Text component="div">{empty}</Text>;
  return children;
}
