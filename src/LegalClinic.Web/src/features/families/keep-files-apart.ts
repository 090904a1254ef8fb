import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';

/** Decides that two files that look alike are two families. */
export function keepFilesApart(familyId: string, otherId: string) {
  return answered(api.POST('/api/people/known-files/apart', { body: { familyId, otherId } }));
}
