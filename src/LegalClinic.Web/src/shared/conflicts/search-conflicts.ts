import { answered } from '../api/api-error';
import { api } from '../api/client';
import type { Schema } from '../api/schema';

/** Searches the parties of a family, and others, in the files of all other cases. */
export function searchConflicts(body: Schema<'SearchConflictsBody'>) {
  return answered(api.POST('/api/cases/conflict-search', { body }));
}
