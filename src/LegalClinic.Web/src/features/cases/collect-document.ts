import { answered } from '../../shared/api/api-error';
import { api, basedOn } from '../../shared/api/client';
import type { Schema } from '../../shared/api/schema';

/** The person has the paper in hand. */
export function collectDocument(id: string, version: number, body: Schema<'CollectDocumentBody'>) {
  return answered(api.POST('/api/applications/{id}/collection', { params: { path: { id }, header: basedOn(version) }, body }));
}
