import { answered } from '../../shared/api/api-error';
import { api, basedOn } from '../../shared/api/client';

/** Withdraws a change that does not hold yet. */
export function withdrawRuleChange(id: string, version: number, why: string) {
  return answered(api.POST('/api/rule-changes/{id}/withdrawal', { params: { path: { id }, header: basedOn(version) }, body: { why } }));
}
