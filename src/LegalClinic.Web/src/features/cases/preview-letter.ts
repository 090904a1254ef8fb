import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';
import type { LetterOrder } from '../../shared/api/schema';

/** Shows a letter before it is issued, and what it still lacks. */
export function previewLetter(caseId: string, order: LetterOrder) {
  return answered(api.POST('/api/cases/{id}/letters/preview', { params: { path: { id: caseId } }, body: order }));
}
