import { answered } from '../../../shared/api/api-error';
import { api, basedOn } from '../../../shared/api/client';

/** Takes back that a deadline is done or withdrawn. */
export function reopenDeadline(id: string, version: number, why: string) {
  return answered(api.POST('/api/deadlines/{id}/reopening', { params: { path: { id }, header: basedOn(version) }, body: { why } }));
}
