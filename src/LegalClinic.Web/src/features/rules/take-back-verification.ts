import { answered } from '../../shared/api/api-error';
import { api, basedOn } from '../../shared/api/client';

/** Takes a stamp back, with the reason. */
export function takeBackVerification(id: string, version: number, why: string) {
  return answered(api.POST('/api/rule-verifications/{id}/withdrawal', { params: { path: { id }, header: basedOn(version) }, body: { why } }));
}
