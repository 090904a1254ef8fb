import type { Plan } from './use-pathway';

/** Names of people of a plan, in the order given. */
export function namesOf(plan: Plan, ids: readonly string[]): string[] {
  return ids.map((id) => plan.people.find((one) => one.id === id)?.name ?? '').filter(Boolean);
}

/** The step with a key, with its number in the order of the plan from 1. */
export function stepOf(plan: Plan, key: string): { name: string; number: number } | undefined {
  const index = plan.steps.findIndex((one) => one.key === key);
  const step = plan.steps[index];
  return step && { name: step.name, number: index + 1 };
}
