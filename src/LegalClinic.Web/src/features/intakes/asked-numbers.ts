import type { IntakeDraft } from './draft';

/** Numbers that are asked only when a wanted document needs them (domain.md 4.2 and 4.3, "min"). */
export type AskedNumber = 'registerPage' | 'nationalNumber' | 'ration' | 'residence' | 'migration';

const neededBy: Record<AskedNumber, readonly string[]> = {
  registerPage: [
    'UNID', 'REG_EXTRACT', 'BIRTH_CERT', 'BIRTH_PROOF', 'DEATH_CERT', 'DEATH_DEED', 'DEATH_JUDGMENT', 'MISSING_DECL',
    'MARR_CONTRACT', 'MARR_RATIF', 'DIVORCE', 'SEPARATION', 'LINEAGE', 'GUARD_TEMP', 'GUARD_PERM', 'QAYYIM', 'QASSAM',
    'NAME_CORR', 'PASSPORT',
  ],
  nationalNumber: ['UNID', 'PASSPORT', 'NAME_CORR', 'LOSS_REPORT'],
  ration: ['PDS', 'HOUSING'],
  residence: ['HOUSING', 'PDS', 'UNID'],
  migration: ['IDP_REG', 'RETURN_CERT', 'RETURN_GRANT', 'COMP20'],
};

/** Whether any wanted document, or one wanted for this person, calls for the number. */
export function isAsked(number: AskedNumber, draft: IntakeDraft, personId?: string): boolean {
  return draft.papers.some(
    (paper) => paper.wanted && neededBy[number].includes(paper.documentType) && (!personId || paper.personId === personId),
  );
}
