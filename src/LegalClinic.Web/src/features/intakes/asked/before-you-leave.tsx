import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useIntake } from '../intake-context';
import classes from '../intake.module.css';
import { StillAskedList } from './still-asked-list';
import { useStillAsked } from './use-still-asked';

/** "Before you leave the tent": what a lawyer would have to come back for. */
export function BeforeYouLeave({ onGo }: { onGo: (path: string) => void }) {
  const { t } = useTranslation('intakes');
  const { draft } = useIntake();
  if (!useStillAsked(draft)) return null;
  return (
    <section>
      <Title order={3}>{t('asked.title')}</Title>
      <p className={classes.groupText}>{t('asked.text')}</p>
      <StillAskedList empty={t('asked.nothing')} onGo={onGo} />
    </section>
  );
}
