import { thisDevice } from '../../shared/device/this-device';
import type { IntakeDraft } from './draft';
import { draftShelf } from './draft-shelf';

/** Seals the form and puts it into the device's outbox. Done when it lies there; the network is of no matter. */
export async function sendIntake(draft: IntakeDraft): Promise<void> {
  const [{ intakeForm }] = await Promise.all([import('./intake-form'), draftShelf.flush()]);
  await thisDevice.handIn(draft, intakeForm(draft, thisDevice.status().id ?? undefined));
}
