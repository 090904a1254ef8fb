import { createContext, useContext } from 'react';
import type { FieldProps } from '../../shared/fields/field-props';
import type { IntakeDraft } from './draft';

export interface IntakeEditing {
  draft: IntakeDraft;
  change: (recipe: (draft: IntakeDraft) => IntakeDraft) => void;
  /** Label, fault and marks of the field at a path. */
  field: (path: string) => Omit<FieldProps, 'hint'>;
}

export const IntakeContext = createContext<IntakeEditing | null>(null);

/** The form being filled in, for the groups of questions. */
export function useIntake(): IntakeEditing {
  const editing = useContext(IntakeContext);
  if (!editing) throw new Error('useIntake needs an intake page above it.');
  return editing;
}
