import { answered } from '../../../shared/api/api-error';
import { api, basedOn } from '../../../shared/api/client';
import type { Schema } from '../../../shared/api/schema';

/** Takes into the plan what has changed and was shown. */
export function takePlanChanges(id: string, version: number, body: Schema<'TakePlanChangesBody'>) {
  return answered(api.POST('/api/cases/{id}/plan/changes', { params: { path: { id }, header: basedOn(version) }, body }));
}
