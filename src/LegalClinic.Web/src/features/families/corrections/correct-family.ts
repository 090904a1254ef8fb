import { answered } from '../../../shared/api/api-error';
import { api } from '../../../shared/api/client';
import type { Schema } from '../../../shared/api/schema';

/** Corrects fields; sent twice under one identifier it is written once. */
export function correctFamily(family: string, body: Schema<'CorrectFamilyBody'>) {
  return answered(api.POST('/api/families/{id}/corrections', { params: { path: { id: family } }, body }));
}
