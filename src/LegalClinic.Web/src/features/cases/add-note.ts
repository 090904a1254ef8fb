import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';
import type { Schema } from '../../shared/api/schema';

/** Writes a note. */
export function addNote(id: string, body: Schema<'AddNoteBody'>) {
  return answered(api.POST('/api/cases/{id}/notes', { params: { path: { id } }, body }));
}
