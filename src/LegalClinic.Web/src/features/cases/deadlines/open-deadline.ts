import { answered } from '../../../shared/api/api-error';
import { api } from '../../../shared/api/client';
import type { Schema } from '../../../shared/api/schema';

/** Opens a deadline; its last day is counted by the calendar of the body. */
export function openDeadline(body: Schema<'OpenDeadlineBody'>) {
  return answered(api.POST('/api/deadlines', { body }));
}
