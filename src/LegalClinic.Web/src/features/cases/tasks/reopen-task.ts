import { answered } from '../../../shared/api/api-error';
import { api, basedOn } from '../../../shared/api/client';

/** Takes back that a task is done. */
export function reopenTask(id: string, version: number) {
  return answered(api.POST('/api/tasks/{id}/reopening', { params: { path: { id }, header: basedOn(version) } }));
}
