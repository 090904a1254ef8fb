import { answered } from '../../../shared/api/api-error';
import { api, basedOn } from '../../../shared/api/client';
import type { Schema } from '../../../shared/api/schema';

/** Marks a deadline as done by its receipt. */
export function finishDeadline(id: string, version: number, body: Schema<'FinishDeadlineBody'>) {
  return answered(api.POST('/api/deadlines/{id}/completion', { params: { path: { id }, header: basedOn(version) }, body }));
}
