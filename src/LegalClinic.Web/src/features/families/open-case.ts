import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';
import type { Schema } from '../../shared/api/schema';

/** Opens a case for a family. */
export function openCase(body: Schema<'OpenCaseBody'>) {
  return answered(api.POST('/api/cases', { body }));
}
