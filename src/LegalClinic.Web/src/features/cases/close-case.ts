import { answered } from '../../shared/api/api-error';
import { api, basedOn } from '../../shared/api/client';

/** Closes a case. */
export function closeCase(id: string, version: number) {
  return answered(api.POST('/api/cases/{id}/closing', { params: { path: { id }, header: basedOn(version) } }));
}
