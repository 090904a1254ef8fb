import { thisDevice } from '../../shared/device/this-device';
import type { IntakeDraft } from './draft';
import { draftShelf } from './draft-shelf';

/** Seals the form and puts it into the device's outbox. Done when it lies there; the network is of no matter. */
export async function sendIntake(draft: IntakeDraft): Promise<void> {
  const [{ formToSend }] = await Promise.all([import('./form-to-send'), draftShelf.flush()]);
  // Photographs of somebody who was taken out of the form are of no member of it.
  const strays = (await thisDevice.photos(draft.id)).filter((photo) => !draft.members.some((member) => member.id === photo.memberId));
  for (const { id } of strays) await thisDevice.removePhoto(id);
  await thisDevice.handIn(draft, formToSend(draft, thisDevice.status().id ?? undefined));
}
