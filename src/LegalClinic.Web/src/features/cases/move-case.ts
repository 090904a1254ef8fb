import { answered } from '../../shared/api/api-error';
import { api, basedOn } from '../../shared/api/client';
import type { Schema } from '../../shared/api/schema';

/** Moves a case along its lifecycle. */
export function moveCase(id: string, version: number, body: Schema<'MoveCaseBody'>) {
  return answered(api.POST('/api/cases/{id}/moves', { params: { path: { id }, header: basedOn(version) }, body }));
}
