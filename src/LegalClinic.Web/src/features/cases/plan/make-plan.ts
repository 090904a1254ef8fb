import { answered } from '../../../shared/api/api-error';
import { api } from '../../../shared/api/client';
import type { Schema } from '../../../shared/api/schema';

/** Turns today's pathway into the plan of a case. */
export function makePlan(id: string, body: Schema<'MakePlanBody'>) {
  return answered(api.POST('/api/cases/{id}/plan', { params: { path: { id } }, body }));
}
