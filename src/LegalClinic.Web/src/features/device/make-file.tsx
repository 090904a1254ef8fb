import { Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keepFile } from '../../shared/api/keep-file';
import { thisDevice } from '../../shared/device/this-device';
import { todayIso } from '../../shared/i18n/dates';
import { Section } from '../../shared/parts/section';

async function saveFile(): Promise<void> {
  const file = await thisDevice.makeFile();
  keepFile(new Blob([JSON.stringify(file)], { type: 'application/json' }), `legalclinic-${todayIso()}.json`);
}

/** Saves everything unsent as a file that only the server can read. */
export function MakeFile() {
  const { t } = useTranslation('device');
  const making = useMutation({ networkMode: 'always', mutationFn: saveFile });
  return (
    <Section title={t('file.title')}>
      <Text>{t('file.text')}</Text>
      {making.isError && <Text role="alert">{t('errors:unexpected')}</Text>}
      <Group>
        <Button loading={making.isPending} onClick={() => making.mutate()} variant="default">
          {t('file.make')}
        </Button>
      </Group>
    </Section>
  );
}
