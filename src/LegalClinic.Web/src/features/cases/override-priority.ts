import { answered } from '../../shared/api/api-error';
import { api, basedOn } from '../../shared/api/client';
import type { Schema } from '../../shared/api/schema';

/** Sets another priority, with the reason. */
export function overridePriority(id: string, version: number, body: Schema<'OverridePriorityBody'>) {
  return answered(api.PUT('/api/cases/{id}/priority', { params: { path: { id }, header: basedOn(version) }, body }));
}
