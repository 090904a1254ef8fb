import { answered } from '../../shared/api/api-error';
import { api, basedOn } from '../../shared/api/client';
import type { Schema } from '../../shared/api/schema';

/** Records what a body answered. */
export function recordReply(id: string, version: number, body: Schema<'RecordReplyBody'>) {
  return answered(api.POST('/api/referrals/{id}/reply', { params: { path: { id }, header: basedOn(version) }, body }));
}
