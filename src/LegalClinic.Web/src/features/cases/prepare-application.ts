import { answered } from '../../shared/api/api-error';
import { api, basedOn } from '../../shared/api/client';

/** Papers are being gathered. */
export function prepareApplication(id: string, version: number) {
  return answered(api.POST('/api/applications/{id}/preparation', { params: { path: { id }, header: basedOn(version) } }));
}
