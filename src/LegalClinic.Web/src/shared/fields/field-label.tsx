import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../parts/icon';
import classes from './fields.module.css';

/** A label; a sealed field carries a lock with its word. */
export function FieldLabel({ label, sealed, needed }: { label: string; sealed?: boolean; needed?: boolean }) {
  const { t } = useTranslation();
  return (
    <span className={classes.label}>
      {label}
      {needed && (
        <Text className={classes.mark} component="span">
          {t('field.needed')}
        </Text>
      )}
      {sealed && (
        <span className={classes.mark}>
          <Icon name="lock" size={15} />
          {t('sealed.closed')}
        </span>
      )}
    </span>
  );
}
