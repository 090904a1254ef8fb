import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';
import type { Schema } from '../../shared/api/schema';

/** Opens an office of the clinic. */
export function addOffice(body: Schema<'AddOfficeBody'>) {
  return answered(api.POST('/api/offices', { body }));
}
