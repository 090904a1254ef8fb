import { answered } from '../../../shared/api/api-error';
import { api, basedOn } from '../../../shared/api/client';
import type { Schema } from '../../../shared/api/schema';

/** Chooses another way than the pathway proposes. */
export function choosePlanWay(id: string, version: number, body: Schema<'ChoosePlanWayBody'>) {
  return answered(api.POST('/api/cases/{id}/plan/ways', { params: { path: { id }, header: basedOn(version) }, body }));
}
