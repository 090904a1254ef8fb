import { answered } from '../../../shared/api/api-error';
import { api, basedOn } from '../../../shared/api/client';

/** Withdraws a deadline that need not be kept. */
export function withdrawDeadline(id: string, version: number, why: string) {
  return answered(api.POST('/api/deadlines/{id}/withdrawal', { params: { path: { id }, header: basedOn(version) }, body: { why } }));
}
