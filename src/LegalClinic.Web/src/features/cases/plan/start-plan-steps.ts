import { answered } from '../../../shared/api/api-error';
import { api, basedOn } from '../../../shared/api/client';
import type { Schema } from '../../../shared/api/schema';

/** Makes applications, tasks and drafts of requests out of steps. */
export function startPlanSteps(id: string, version: number, body: Schema<'StartPlanStepsBody'>) {
  return answered(api.POST('/api/cases/{id}/plan/start', { params: { path: { id }, header: basedOn(version) }, body }));
}
