import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './hidden-screen.module.css';

/** An empty sheet over everything, for the moment somebody looks over the shoulder. */
export function HiddenScreen({ onShow }: { onShow: () => void }) {
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  useEffect(() => {
    const title = document.title;
    document.title = t('app.short');
    return () => {
      document.title = title;
    };
  }, [t]);
  return (
    <div className={classes.sheet}>
      <Button ref={button} onClick={onShow} variant="default">
        {t('shell.show')}
      </Button>
    </div>
  );
}
