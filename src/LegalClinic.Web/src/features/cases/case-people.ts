import type { Schema } from '../../shared/api/schema';

/** A person of the case as he or she may be shown: the name, or the code where names are not shown. */
export function personLabel(found: Schema<'CaseDto'>, id: string): string {
  const person = found.people.find((one) => one.id === id);
  return person?.name ?? person?.code ?? '';
}

/** What is read anew after an act on a case. */
export const caseKeys = ['case', 'case-deadlines', 'case-plan', 'cases', 'family', 'family-matrix', 'family-pathway', 'referrals', 'letters', 'reports', 'staff'] as const;
