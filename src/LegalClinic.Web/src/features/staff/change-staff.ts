import { answered } from '../../shared/api/api-error';
import { api, basedOn } from '../../shared/api/client';
import type { Schema } from '../../shared/api/schema';

/** Changes what somebody may do, where, and how many cases. */
export function changeStaff(id: string, version: number, body: Schema<'ChangeStaffBody'>) {
  return answered(api.PUT('/api/staff/{id}', { params: { path: { id }, header: basedOn(version) }, body }));
}
