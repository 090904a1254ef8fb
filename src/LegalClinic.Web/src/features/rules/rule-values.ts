import type { Schema } from '../../shared/api/schema';

/** Kinds of rules in the order of the list. */
export const ruleKinds: readonly Schema<'RuleKind'>[] = ['dependency', 'procedure', 'variant', 'decision', 'condition', 'deadline', 'weight'];

const numbers: ReadonlySet<string> = new Set(['fee_iqd', 'visits', 'risk', 'expected_days', 'remind_days', 'escalate_days', 'days', 'points']);
const bodies: ReadonlySet<string> = new Set(['body', 'body_kri']);
const wordings = /^(text|basis)_(ar|ckb|en)$/;

/** How a column of a rule is filled in. */
export function columnInput(name: string): 'number' | 'body' | 'strength' | 'wording' | 'grammar' {
  if (numbers.has(name)) return 'number';
  if (bodies.has(name)) return 'body';
  if (name === 'strength') return 'strength';
  return wordings.test(name) ? 'wording' : 'grammar';
}

/** The day after today in Baghdad; the first on which a change can hold. */
export function tomorrow(today: string): string {
  const day = new Date(`${today}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
