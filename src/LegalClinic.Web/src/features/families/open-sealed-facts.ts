import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';
import type { Schema } from '../../shared/api/schema';

/** Opens the sealed facts of one kind; the reason is kept. */
export function openSealedFacts(id: string, kind: Schema<'SealedKind'>, reason: string) {
  return answered(api.POST('/api/families/{id}/sealed-facts/{kind}/openings', { params: { path: { id, kind } }, body: { reason } }));
}
