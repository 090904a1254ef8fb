import { answered } from '../../../shared/api/api-error';
import { api, basedOn } from '../../../shared/api/client';
import type { Schema } from '../../../shared/api/schema';

/** Goes back to the way the pathway proposes. */
export function takeBackPlanWay(id: string, version: number, body: Schema<'TakeBackPlanWayBody'>) {
  return answered(api.POST('/api/cases/{id}/plan/ways/withdrawal', { params: { path: { id }, header: basedOn(version) }, body }));
}
