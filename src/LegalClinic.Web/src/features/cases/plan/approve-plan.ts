import { answered } from '../../../shared/api/api-error';
import { api, basedOn } from '../../../shared/api/client';
import type { Schema } from '../../../shared/api/schema';

/** Records that the family approved the plan. */
export function approvePlan(id: string, version: number, body: Schema<'ApprovePlanBody'>) {
  return answered(api.POST('/api/cases/{id}/plan-approval', { params: { path: { id }, header: basedOn(version) }, body }));
}
