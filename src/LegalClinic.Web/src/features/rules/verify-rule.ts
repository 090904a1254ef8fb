import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';

/** Stamps what a rule says as checked against the law. */
export function verifyRule(code: string, id: string, fingerprint: string) {
  return answered(api.POST('/api/rules/{code}/verifications', { params: { path: { code } }, body: { id, fingerprint } }));
}
