import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';
import type { IntakeReceipt } from '../../shared/api/schema';
import type { IntakeDraft } from './draft';
import { intakeForm } from './intake-form';

/** Sends the form under its own id: sent twice, it is received once. */
export function sendIntake(draft: IntakeDraft): Promise<IntakeReceipt> {
  return answered(api.POST('/api/intakes', { body: { id: draft.id, form: intakeForm(draft) } }));
}
