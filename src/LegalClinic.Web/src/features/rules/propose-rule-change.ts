import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';
import type { Schema } from '../../shared/api/schema';

/** Proposes a dated change of a rule. */
export function proposeRuleChange(code: string, id: string, change: Schema<'RuleDraftBody'>) {
  return answered(api.POST('/api/rules/{code}/changes', { params: { path: { code } }, body: { id, change } }));
}
