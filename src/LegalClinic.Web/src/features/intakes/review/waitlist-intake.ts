import { answered } from '../../../shared/api/api-error';
import { api, basedOn } from '../../../shared/api/client';
import type { Schema } from '../../../shared/api/schema';

/** Puts an intake on the waiting list. */
export function waitlistIntake(id: string, version: number, body: Schema<'WaitlistIntakeBody'>) {
  return answered(api.POST('/api/intakes/{id}/waitlisting', { params: { path: { id }, header: basedOn(version) }, body }));
}
