import { answered } from '../../../shared/api/api-error';
import { api, basedOn } from '../../../shared/api/client';
import type { Schema } from '../../../shared/api/schema';

/** Takes steps into the plan. */
export function acceptPlanSteps(id: string, version: number, body: Schema<'AcceptPlanStepsBody'>) {
  return answered(api.POST('/api/cases/{id}/plan/acceptance', { params: { path: { id }, header: basedOn(version) }, body }));
}
