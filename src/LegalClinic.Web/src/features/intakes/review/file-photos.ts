import { answered } from '../../../shared/api/api-error';
import { api, basedOn } from '../../../shared/api/client';

/** Puts photographs that came after acceptance to the papers of the family. */
export function filePhotos(id: string, version: number) {
  return answered(api.POST('/api/intakes/{id}/photos/filing', { params: { path: { id }, header: basedOn(version) } }));
}
