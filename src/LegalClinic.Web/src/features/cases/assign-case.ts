import { answered } from '../../shared/api/api-error';
import { api, basedOn } from '../../shared/api/client';
import type { Schema } from '../../shared/api/schema';

/** Gives a case to a lawyer. */
export function assignCase(id: string, version: number, body: Schema<'AssignCaseBody'>) {
  return answered(api.POST('/api/cases/{id}/assignment', { params: { path: { id }, header: basedOn(version) }, body }));
}
