/** What every field of a form takes. */
export interface FieldProps {
  /** Path of the value in the form, also the field's id: "members[0].name.given". */
  path: string;
  label: string;
  hint?: string;
  error?: string;
  /** Needed before the form can be sent. */
  needed?: boolean;
  /** The answer is kept among the sealed facts: a lock stands beside the label. */
  sealed?: boolean;
}

/** The id a fault can be followed to. */
export function fieldId(path: string): string {
  return `field-${path.replace(/[^\w-]/g, '_')}`;
}
