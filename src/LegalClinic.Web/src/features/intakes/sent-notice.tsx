import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useDevice } from '../../shared/device/use-device';
import { Icon } from '../../shared/parts/icon';
import { NumberText } from '../../shared/parts/number-text';

/** What has become of the form that was sent just now. */
export function SentNotice() {
  const { t } = useTranslation('intakes');
  const sent = (useLocation().state as { sent?: string } | null)?.sent;
  const envelope = useDevice().envelopes.find((one) => one.entryId === sent);
  if (!envelope || envelope.state === 'stopped') return null;
  const number = envelope.receipt?.number;
  return (
    <Alert color="gray" icon={<Icon name={number ? 'check' : 'clock'} />} role="status" variant="outline">
      {number ? (
        <>
          {t('mine.received')} <NumberText plain value={number} />
        </>
      ) : (
        t('mine.sealed')
      )}
    </Alert>
  );
}
