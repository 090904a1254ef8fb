import type { ReactNode } from 'react';

/** What was filled in, by the field's name; several answers stand in one text, split by commas. */
export type Values = Record<string, string>;

/** A field of an act: its name is the name in the body that is sent, so that the server's faults find it. */
export interface ActField {
  name: string;
  label: string;
  kind: 'text' | 'long' | 'number' | 'date' | 'select' | 'choice' | 'chips' | 'check' | 'body' | 'place' | 'secret' | 'latin';
  options?: readonly { value: string; label: string }[];
  hint?: string;
  needed?: boolean;
  /** Shown only then. */
  when?: (values: Values) => boolean;
  maxLength?: number;
  /** What helps to answer, below the field. */
  note?: (values: Values) => ReactNode;
}

/** Fields that are shown, needed and still empty. */
export function emptyFields(fields: readonly ActField[], values: Values): ActField[] {
  return fields.filter((field) => field.needed && (field.when?.(values) ?? true) && !values[field.name]?.trim());
}

/** Trims a value; an empty one becomes null, as the API has it. */
export function orNull(value: string | undefined): string | null {
  return value?.trim() || null;
}

/** The answers of a field of several. */
export function several(value: string | undefined): string[] {
  return value ? value.split(',') : [];
}
