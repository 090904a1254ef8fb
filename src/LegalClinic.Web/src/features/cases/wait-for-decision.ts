import { answered } from '../../shared/api/api-error';
import { api, basedOn } from '../../shared/api/client';

/** The body has the application and is waited for. */
export function waitForDecision(id: string, version: number) {
  return answered(api.POST('/api/applications/{id}/waiting', { params: { path: { id }, header: basedOn(version) } }));
}
