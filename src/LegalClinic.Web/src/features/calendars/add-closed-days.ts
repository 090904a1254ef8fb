import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';
import type { Schema } from '../../shared/api/schema';

/** Enters a holiday or the closure of a body. */
export function addClosedDays(body: Schema<'AddClosedDaysBody'>) {
  return answered(api.POST('/api/closed-days', { body }));
}
