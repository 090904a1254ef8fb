import { thisDevice } from '../../shared/device/this-device';
import type { IntakeDraft } from './draft';
import { draftShelf } from './draft-shelf';
import { intakeForm } from './intake-form';

/** Seals the form and puts it into the device's outbox. Done when it lies there; the network is of no matter. */
export async function sendIntake(draft: IntakeDraft): Promise<void> {
  await draftShelf.flush();
  await thisDevice.handIn(draft, intakeForm(draft, thisDevice.status().id ?? undefined));
}
