import { answered } from '../../../shared/api/api-error';
import { api, basedOn } from '../../../shared/api/client';
import type { Schema } from '../../../shared/api/schema';

/** Accepts an intake into a new or a known family. */
export function acceptIntake(id: string, version: number, body: Schema<'AcceptIntakeBody'>) {
  return answered(api.POST('/api/intakes/{id}/acceptance', { params: { path: { id }, header: basedOn(version) }, body }));
}
