import { Alert, Button, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../shared/api/schema';
import { useErrorText } from '../../../shared/api/use-error-text';
import { Icon } from '../../../shared/parts/icon';
import { filePhotos } from './file-photos';

/** Photographs that came after the form was accepted: a person puts them to the family's papers. */
export function LatePhotos({ intake }: { intake: Schema<'IntakeDto'> }) {
  const { t } = useTranslation('review');
  const errorText = useErrorText();
  const queries = useQueryClient();
  const filing = useMutation({
    mutationFn: () => filePhotos(intake.id, intake.version),
    onSettled: () => queries.invalidateQueries({ queryKey: ['intakes'] }),
  });
  const count = intake.photos.filter((photo) => photo.scanId === null).length;
  return (
    <Alert color="gray" icon={<Icon name="camera" />} variant="outline">
      <Stack align="flex-start" gap="xs">
        <Text>{t('photos.came', { count })}</Text>
        <Button loading={filing.isPending} mih={44} onClick={() => filing.mutate()}>
          {t('photos.file')}
        </Button>
        {filing.isError && <Text role="alert">{errorText(filing.error)}</Text>}
      </Stack>
    </Alert>
  );
}
