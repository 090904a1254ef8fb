import { answered } from '../../shared/api/api-error';
import { api, basedOn } from '../../shared/api/client';
import type { Schema } from '../../shared/api/schema';

/** Records a reminder. */
export function remindReferral(id: string, version: number, body: Schema<'RemindReferralBody'>) {
  return answered(api.POST('/api/referrals/{id}/reminders', { params: { path: { id }, header: basedOn(version) }, body }));
}
