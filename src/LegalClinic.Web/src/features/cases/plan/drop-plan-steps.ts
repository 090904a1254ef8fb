import { answered } from '../../../shared/api/api-error';
import { api, basedOn } from '../../../shared/api/client';
import type { Schema } from '../../../shared/api/schema';

/** Leaves steps out of the plan, with the reason. */
export function dropPlanSteps(id: string, version: number, body: Schema<'DropPlanStepsBody'>) {
  return answered(api.POST('/api/cases/{id}/plan/dropping', { params: { path: { id }, header: basedOn(version) }, body }));
}
