import { Alert, Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schema } from '../../../shared/api/schema';
import { Icon } from '../../../shared/parts/icon';

/** Says on a file that it goes on in another, or which files have come into it. */
export function MergeBanner({ family }: { family: Schema<'FamilyDto'> }) {
  const { t } = useTranslation('merges');
  const standing = family.merges.filter((one) => one.splitAt === null);
  if (standing.length === 0) return null;
  return (
    <Alert color="gray" icon={<Icon name="warning" />} variant="outline">
      {standing.map((one) => (
        <Text key={one.id}>
          {one.absorbed ? t('banner.gone') : t('banner.came')}{' '}
          <Anchor component={Link} to={`/families/${one.otherId}`} underline="always">
            {t('file', { number: one.otherNumber })}
          </Anchor>{' '}
          {one.absorbed ? t('banner.readOnly') : t('banner.sealed')}
        </Text>
      ))}
    </Alert>
  );
}
