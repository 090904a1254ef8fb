import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EnvelopeRow } from '../../shared/device';
import { useDevice } from '../../shared/device/use-device';
import type { IntakeDraft } from './draft';
import { FormHere } from './form-here';
import { useDrafts, useSentDrafts } from './use-drafts';

/** The person's forms on this device, and how many of colleagues wait here. */
export function FormsHere({ withReceived }: { withReceived: boolean }) {
  const { t } = useTranslation('intakes');
  const { envelopes, photos, unlockedBy } = useDevice();
  const drafts = useDrafts();
  const sent = useSentDrafts();
  const hasPhotosHere = (id: string) => photos.some((one) => one.formId === id && one.state !== 'received');
  const unsent = envelopes.filter((one) => one.state !== 'received' || hasPhotosHere(one.entryId));
  const own = envelopes.filter((one) => one.staffId === unlockedBy);
  const colleagues = unsent.filter((one) => one.staffId !== unlockedBy).length;
  const draftOf = (id: string) => [...drafts, ...sent].find((one) => one.id === id);
  const begun = drafts.filter((draft) => !own.some((one) => one.entryId === draft.id));
  const rows: { id: string; draft?: IntakeDraft; envelope?: EnvelopeRow }[] = [
    ...begun.map((draft) => ({ id: draft.id, draft })),
    ...own.filter((one) => withReceived || unsent.includes(one)).map((envelope) => ({ id: envelope.entryId, draft: draftOf(envelope.entryId), envelope })),
  ];
  // What waits for a person comes first.
  rows.sort((one, other) => Number(other.envelope?.state === 'stopped') - Number(one.envelope?.state === 'stopped'));

  return (
    <>
      {rows.length > 0 && (
        <section>
          <Title mb="xs" order={2}>
            {t('mine.here')}
          </Title>
          <Stack gap="xs">
            {rows.map((row) => (
              <FormHere draft={row.draft} envelope={row.envelope} key={row.id} />
            ))}
          </Stack>
        </section>
      )}
      {colleagues > 0 && <Text>{t('mine.colleagues', { count: colleagues })}</Text>}
    </>
  );
}
