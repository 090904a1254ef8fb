import { answered } from '../../shared/api/api-error';
import { api, basedOn } from '../../shared/api/client';
import type { Schema } from '../../shared/api/schema';

/** Records that an application was handed in. */
export function submitApplication(id: string, version: number, body: Schema<'SubmitApplicationBody'>) {
  return answered(api.POST('/api/applications/{id}/submission', { params: { path: { id }, header: basedOn(version) }, body }));
}
