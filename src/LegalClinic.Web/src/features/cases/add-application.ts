import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';
import type { Schema } from '../../shared/api/schema';

/** Adds a document to a case. */
export function addApplication(body: Schema<'AddApplicationBody'>) {
  return answered(api.POST('/api/applications', { body }));
}
