import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';
import type { Schema } from '../../shared/api/schema';

/** Drafts a request to a body. */
export function draftReferral(body: Schema<'DraftReferralBody'>) {
  return answered(api.POST('/api/referrals', { body }));
}
