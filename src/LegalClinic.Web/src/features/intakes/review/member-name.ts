import type { Schema } from '../../../shared/api/schema';

/** A member of a form as he or she is shown. */
export function nameOfMember({ name }: Schema<'MemberSection'>): string {
  return [name.given, name.father, name.grandfather, name.laqab].filter(Boolean).join(' ');
}
