import { answered } from '../../shared/api/api-error';
import { api, basedOn } from '../../shared/api/client';
import type { Schema } from '../../shared/api/schema';

/** Ends a referral. */
export function closeReferral(id: string, version: number, body: Schema<'CloseReferralBody'>) {
  return answered(api.POST('/api/referrals/{id}/closing', { params: { path: { id }, header: basedOn(version) }, body }));
}
