import { answered } from '../../../shared/api/api-error';
import { api, basedOn } from '../../../shared/api/client';

/** Marks a task as done today. */
export function finishTask(id: string, version: number) {
  return answered(api.POST('/api/tasks/{id}/completion', { params: { path: { id }, header: basedOn(version) } }));
}
