import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** The address of a draft that this tab does not have. */
export function DraftGone() {
  const { t } = useTranslation('intakes');
  return (
    <Stack align="flex-start">
      <Text>{t('new.gone')}</Text>
      <Button component={Link} to="/intakes/new">
        {t('new.begin')}
      </Button>
    </Stack>
  );
}
