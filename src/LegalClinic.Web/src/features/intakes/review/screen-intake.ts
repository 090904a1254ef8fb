import { answered } from '../../../shared/api/api-error';
import { api, basedOn } from '../../../shared/api/client';

/** A reviewer begins to read. */
export function screenIntake(id: string, version: number) {
  return answered(api.POST('/api/intakes/{id}/screening', { params: { path: { id }, header: basedOn(version) } }));
}
