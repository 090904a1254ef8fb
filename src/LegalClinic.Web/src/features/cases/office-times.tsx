import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { foldName } from '../../shared/reference/fold-name';
import { useReplyTimes } from './use-reply-times';

/** Most offices that are named. */
const most = 3;

/** What the clinic has measured: how long the office took, and which offices of the same body are quicker. Offices with few replies are not told. */
export function OfficeTimes({ bodyCode, officeName }: { bodyCode: string; officeName: string }) {
  const { t } = useTranslation('cases');
  const offices = useReplyTimes(bodyCode).data?.offices ?? [];
  const here = offices.find((one) => foldName(one.officeName) === foldName(officeName));
  const quicker = offices.filter((one) => one !== here && (!here || one.medianDays < here.medianDays)).slice(0, most);
  if (!here && quicker.length === 0) return null;
  return (
    <Text aria-live="polite" c="dimmed" component="div" mt="xs" size="sm">
      {here && <p style={{ margin: 0 }}>{t('referral.times.here', { ...here })}</p>}
      {quicker.length > 0 && (
        <>
          <p style={{ margin: 0 }}>{t(here ? 'referral.times.quicker' : 'referral.times.known')}</p>
          <ul style={{ margin: 0, paddingInlineStart: '1.25rem' }}>
            {quicker.map((one) => (
              <li key={one.officeName}>
                <bdi>{one.officeName}</bdi>: {t('referral.times.of', { ...one })}
              </li>
            ))}
          </ul>
        </>
      )}
    </Text>
  );
}
