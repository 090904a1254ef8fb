import { answered } from '../../shared/api/api-error';
import { api, basedOn } from '../../shared/api/client';
import type { Schema } from '../../shared/api/schema';

/** Records the delivery of a referral. */
export function deliverReferral(id: string, version: number, body: Schema<'DeliverReferralBody'>) {
  return answered(api.POST('/api/referrals/{id}/delivery', { params: { path: { id }, header: basedOn(version) }, body }));
}
