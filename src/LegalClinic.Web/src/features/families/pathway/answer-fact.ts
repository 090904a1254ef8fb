import { answered } from '../../../shared/api/api-error';
import { api } from '../../../shared/api/client';
import type { Schema } from '../../../shared/api/schema';

/** Writes down what the family answered; no value takes the answer back. */
export function answerFact(family: string, body: Schema<'AnswerFactBody'>) {
  return answered(api.POST('/api/families/{id}/facts', { params: { path: { id: family } }, body }));
}
