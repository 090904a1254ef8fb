import { answered } from '../../shared/api/api-error';
import { api, basedOn } from '../../shared/api/client';
import type { Schema } from '../../shared/api/schema';

/** Records what became of an application. */
export function recordOutcome(id: string, version: number, body: Schema<'RecordOutcomeBody'>) {
  return answered(api.POST('/api/applications/{id}/outcome', { params: { path: { id }, header: basedOn(version) }, body }));
}
