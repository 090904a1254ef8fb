import { answered } from '../../shared/api/api-error';
import { api, basedOn } from '../../shared/api/client';
import type { Schema } from '../../shared/api/schema';

/** Opens a closed case again. */
export function reopenCase(id: string, version: number, body: Schema<'ReopenCaseBody'>) {
  return answered(api.POST('/api/cases/{id}/reopening', { params: { path: { id }, header: basedOn(version) }, body }));
}
