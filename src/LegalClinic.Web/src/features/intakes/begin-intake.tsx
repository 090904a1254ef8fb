import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { useDevice } from '../../shared/device/use-device';
import { PageFrame } from '../../shared/parts/page-frame';
import { draftShelf } from './draft-shelf';
import { newDraft } from './new-draft';

/** Begins a form under an id of its own, so that its address can be kept; none on a device that could not keep it to its end. */
export function BeginIntake() {
  const { t } = useTranslation('intakes');
  const [isFull] = useState(useDevice().room === 'full');
  const [draft] = useState(() => newDraft(new Date()));
  if (isFull) {
    return (
      <PageFrame title={t('new.title')}>
        <Text role="alert">{t('new.full')}</Text>
      </PageFrame>
    );
  }
  if (!draftShelf.find(draft.id)) draftShelf.keep(draft);
  return <Navigate replace to={`/intakes/new/${draft.id}?step=interview`} />;
}
