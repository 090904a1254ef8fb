import { answered } from '../../shared/api/api-error';
import { api, basedOn } from '../../shared/api/client';

/** Releases a change that somebody else proposed. */
export function releaseRuleChange(id: string, version: number) {
  return answered(api.POST('/api/rule-changes/{id}/release', { params: { path: { id }, header: basedOn(version) } }));
}
