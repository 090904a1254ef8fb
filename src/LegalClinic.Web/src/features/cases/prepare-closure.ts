import { answered } from '../../shared/api/api-error';
import { api, basedOn } from '../../shared/api/client';
import type { Schema } from '../../shared/api/schema';

/** Writes down what closing takes. */
export function prepareClosure(id: string, version: number, body: Schema<'PrepareClosureBody'>) {
  return answered(api.PUT('/api/cases/{id}/closure', { params: { path: { id }, header: basedOn(version) }, body }));
}
