import { answered } from '../../shared/api/api-error';
import { api, basedOn } from '../../shared/api/client';

/** Withdraws an entry: the offices are open on these days. */
export function withdrawClosedDays(id: string, version: number, why: string) {
  return answered(api.POST('/api/closed-days/{id}/withdrawal', { params: { path: { id }, header: basedOn(version) }, body: { why } }));
}
