import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';
import type { Schema } from '../../shared/api/schema';

/** Takes somebody on. */
export function addStaff(body: Schema<'AddStaffBody'>) {
  return answered(api.POST('/api/staff', { body }));
}
