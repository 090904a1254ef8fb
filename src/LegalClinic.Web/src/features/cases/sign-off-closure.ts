import { answered } from '../../shared/api/api-error';
import { api, basedOn } from '../../shared/api/client';

/** A supervisor signs the closure. */
export function signOffClosure(id: string, version: number) {
  return answered(api.POST('/api/cases/{id}/closure/sign-off', { params: { path: { id }, header: basedOn(version) } }));
}
