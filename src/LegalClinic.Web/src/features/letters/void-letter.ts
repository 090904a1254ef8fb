import { answered } from '../../shared/api/api-error';
import { api, basedOn } from '../../shared/api/client';

/** Makes a letter void; its number stays in the register. */
export function voidLetter(id: string, version: number, reason: string) {
  return answered(api.POST('/api/letters/{id}/voiding', { params: { path: { id }, header: basedOn(version) }, body: { reason } }));
}
