import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ActError } from '../../shared/forms/act-error';
import { StateBadge } from '../../shared/parts/state-badge';
import { keepFilesApart } from './keep-files-apart';

interface KeepApartProps {
  familyId: string;
  otherId: string;
}

/** Says that two files that look alike are two families. */
export function KeepApart({ familyId, otherId }: KeepApartProps) {
  const { t } = useTranslation('families');
  const act = useMutation({ mutationFn: () => keepFilesApart(familyId, otherId) });
  if (act.isSuccess) return <StateBadge signal="good">{t('knownFiles.keptApart')}</StateBadge>;
  return (
    <>
      <Button loading={act.isPending} onClick={() => act.mutate()} variant="default">
        {t('knownFiles.apart')}
      </Button>
      <ActError error={act.error} />
    </>
  );
}
