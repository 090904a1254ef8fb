import { Button, FileInput, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { PageFrame } from '../../shared/parts/page-frame';
import { loadFile, type EntryLine } from './load-file';
import { LoadedEntries } from './loaded-entries';

/** Offers what a lost or cleared device had saved as a file to the server, form by form. What the server has already is taken once. */
export function LoadFilePage() {
  const { t } = useTranslation('device');
  const [file, setFile] = useState<File | null>(null);
  const [lines, setLines] = useState<readonly EntryLine[]>([]);
  const loading = useMutation({ networkMode: 'always', mutationFn: async (chosen: File) => loadFile(await chosen.text(), setLines) });
  const load = (event: FormEvent) => {
    event.preventDefault();
    if (file) loading.mutate(file);
  };
  return (
    <PageFrame crumbs={[{ label: t('common:nav.devices'), to: '/devices' }]} title={t('load.title')}>
      <form noValidate onSubmit={load}>
        <Stack maw={480}>
          <Text>{t('load.text')}</Text>
          <FileInput accept="application/json,.json" label={t('load.file')} onChange={setFile} value={file} />
          {loading.data === 'noFile' && <Text role="alert">{t('load.noFile')}</Text>}
          <Button disabled={!file} loading={loading.isPending} type="submit">
            {t('load.act')}
          </Button>
        </Stack>
      </form>
      <LoadedEntries lines={lines} />
    </PageFrame>
  );
}
