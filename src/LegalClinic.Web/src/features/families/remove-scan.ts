import { answered } from '../../shared/api/api-error';
import { api, basedOn } from '../../shared/api/client';

/** Takes a picture away for good; the reason is kept. */
export function removeScan(id: string, version: number, why: string) {
  return answered(api.POST('/api/scans/{id}/removal', { params: { path: { id }, header: basedOn(version) }, body: { why } }));
}
