import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageFrame } from '../shared/parts/page-frame';

/** An address that leads to nothing the person may see. */
export function NothingHerePage() {
  const { t } = useTranslation();
  return (
    <PageFrame
      empty={
        <>
          <p>{t('page.nothingText')}</p>
          <Anchor component={Link} to="/">
            {t('page.toStart')}
          </Anchor>
        </>
      }
      title={t('page.nothing')}
    />
  );
}
