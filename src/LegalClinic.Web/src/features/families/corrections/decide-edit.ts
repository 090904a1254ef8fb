import { answered } from '../../../shared/api/api-error';
import { api, basedOn } from '../../../shared/api/client';
import type { Schema } from '../../../shared/api/schema';

/** Decides which value stands. */
export function decideEdit(family: string, edit: Schema<'FieldEditRow'>, body: Schema<'DecideFieldEditBody'>) {
  return answered(
    api.POST('/api/families/{id}/field-edits/{editId}/decision', { params: { path: { id: family, editId: edit.id }, header: basedOn(edit.version) }, body }),
  );
}
