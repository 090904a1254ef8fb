import { Button, FileInput, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../shared/fields/text-field';
import { PageFrame } from '../../shared/parts/page-frame';
import { loadFile, type EntryLine } from './load-file';
import { LoadedEntries } from './loaded-entries';

/** Offers what a lost or cleared device had saved as a file to the server, form by form. What the server has already is taken once. */
export function LoadFilePage() {
  const { t } = useTranslation('device');
  const [file, setFile] = useState<File | null>(null);
  const [code, setCode] = useState('');
  const [lines, setLines] = useState<readonly EntryLine[]>([]);
  const loading = useMutation({ networkMode: 'always', mutationFn: async (chosen: File) => loadFile(await chosen.text(), code, setLines) });
  const load = (event: FormEvent) => {
    event.preventDefault();
    if (file) loading.mutate(file);
  };
  return (
    <PageFrame title={t('load.title')}>
      <form noValidate onSubmit={load}>
        <Stack maw={480}>
          <Text>{t('load.text')}</Text>
          <FileInput accept="application/json,.json" label={t('load.file')} onChange={setFile} value={file} />
          <TextField label={t('load.code')} latin onChange={setCode} path="code" value={code} />
          {loading.data && loading.data !== 'loaded' && <Text role="alert">{t(`load.${loading.data}`)}</Text>}
          <Button disabled={!file || !code.trim()} loading={loading.isPending} type="submit">
            {t('load.act')}
          </Button>
        </Stack>
      </form>
      <LoadedEntries lines={lines} />
    </PageFrame>
  );
}
