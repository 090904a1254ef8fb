import { answered } from '../../../shared/api/api-error';
import { api, basedOn } from '../../../shared/api/client';
import type { Schema } from '../../../shared/api/schema';

/** Puts a step in another place. */
export function movePlanStep(id: string, version: number, body: Schema<'MovePlanStepBody'>) {
  return answered(api.POST('/api/cases/{id}/plan/order', { params: { path: { id }, header: basedOn(version) }, body }));
}
