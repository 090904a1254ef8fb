import { answered } from '../../../shared/api/api-error';
import { api } from '../../../shared/api/client';
import type { Schema } from '../../../shared/api/schema';

/** Sets a task in a case. */
export function addTask(body: Schema<'AddTaskBody'>) {
  return answered(api.POST('/api/tasks', { body }));
}
