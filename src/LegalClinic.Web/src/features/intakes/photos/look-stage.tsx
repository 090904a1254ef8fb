import { Alert, Button, Group, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../shared/parts/icon';
import { addressOf, type MadePhoto } from './photo-file';
import classes from './photos.module.css';

interface LookStageProps {
  made: MadePhoto;
  busy: boolean;
  onAgain: () => void;
  onKeep: () => void;
}

/** The photograph as it will be kept, and in words what may make it hard to read. The person decides. */
export function LookStage({ made, busy, onAgain, onKeep }: LookStageProps) {
  const { t } = useTranslation('photos');
  const address = useMemo(() => addressOf(made.picture), [made]);
  const isGood = made.findings.length === 0;
  return (
    <>
      <img alt={t('look.made')} className={classes.still} height={made.height} src={address} width={made.width} />
      {isGood ? (
        <Text role="status">{t('look.good')}</Text>
      ) : (
        <Alert color="gray" icon={<Icon name="warning" />} role="status" variant="outline">
          {made.findings.map((finding) => (
            <Text key={finding}>{t(`look.${finding}`)}</Text>
          ))}
        </Alert>
      )}
      <Group grow>
        <Button data-autofocus={isGood ? undefined : true} mih={56} onClick={onAgain} variant={isGood ? 'default' : 'filled'}>
          {t('again')}
        </Button>
        <Button loading={busy} mih={56} onClick={onKeep} variant={isGood ? 'filled' : 'default'}>
          {t(isGood ? 'look.keep' : 'look.keepAnyway')}
        </Button>
      </Group>
    </>
  );
}
