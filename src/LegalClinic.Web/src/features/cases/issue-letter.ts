import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';
import type { LetterOrder } from '../../shared/api/schema';

/** Issues a letter: it takes the next number of the register. */
export function issueLetter(caseId: string, id: string, order: LetterOrder) {
  return answered(api.POST('/api/cases/{id}/letters', { params: { path: { id: caseId } }, body: { id, ...order } }));
}
