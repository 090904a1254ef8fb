import { answered } from '../../../shared/api/api-error';
import { api, basedOn } from '../../../shared/api/client';
import type { Schema } from '../../../shared/api/schema';

/** Turns an intake down with a coded reason. */
export function rejectIntake(id: string, version: number, body: Schema<'RejectIntakeBody'>) {
  return answered(api.POST('/api/intakes/{id}/rejection', { params: { path: { id }, header: basedOn(version) }, body }));
}
