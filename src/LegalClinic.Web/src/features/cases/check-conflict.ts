import { answered } from '../../shared/api/api-error';
import { api, basedOn } from '../../shared/api/client';
import type { Schema } from '../../shared/api/schema';

/** Records the check for a conflict of interest. */
export function checkConflict(id: string, version: number, body: Schema<'CheckConflictBody'>) {
  return answered(api.POST('/api/cases/{id}/conflict-check', { params: { path: { id }, header: basedOn(version) }, body }));
}
