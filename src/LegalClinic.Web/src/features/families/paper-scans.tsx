import { Alert, Anchor, Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../shared/api/schema';
import { useErrorText } from '../../shared/api/use-error-text';
import { ActButton } from '../../shared/forms/act-button';
import { addScan } from './add-scan';
import classes from './family-papers.module.css';
import { removeScan } from './remove-scan';
import { matrixKeys } from './use-matrix';

/** Pictures of a paper: looked at, added, taken away with a reason. */
export function PaperScans({ cell, name }: { cell: Schema<'MatrixCellDto'>; name: string }) {
  const { t } = useTranslation('families');
  const errorText = useErrorText();
  const queries = useQueryClient();
  const adding = useMutation({
    mutationFn: (picture: File) => addScan(cell.holdingId ?? '', picture),
    onSuccess: () => queries.invalidateQueries({ queryKey: [matrixKeys[0]] }),
  });
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Text fw={600}>{t('scan.title')}</Text>
        {cell.holdingId && (
          <FileButton accept="image/jpeg,image/png,image/webp" onChange={(picture) => picture && adding.mutate(picture)}>
            {(props) => (
              <Button {...props} loading={adding.isPending} variant="default">
                {t('scan.add')}
              </Button>
            )}
          </FileButton>
        )}
      </Group>
      {adding.error && (
        <Alert color="gray" role="alert" variant="outline">
          {errorText(adding.error)}
        </Alert>
      )}
      {cell.scans.length === 0 && <Text c="dimmed">{cell.holdingId ? t('scan.none') : t('scan.first')}</Text>}
      <div className={classes.scans}>
        {cell.scans.map((scan, index) => (
          <figure className={classes.scan} key={scan.id}>
            <Anchor href={`/api/scans/${scan.id}`} rel="noopener" target="_blank">
              <img alt={t('scan.alt', { name, number: index + 1 })} height={160} loading="lazy" src={`/api/scans/${scan.id}`} width={160} />
            </Anchor>
            <ActButton
              fields={[{ name: 'why', kind: 'long', label: t('scan.why'), needed: true, maxLength: 500 }]}
              label={t('scan.remove')}
              onAct={(values) => removeScan(scan.id, scan.version, values.why ?? '')}
              refresh={matrixKeys}
              text={t('scan.removeText')}
            />
          </figure>
        ))}
      </div>
    </Stack>
  );
}
