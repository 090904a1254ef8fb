import type { Plan, Step } from '../use-pathway';

/** Lane of the steps that several people share. */
export const sharedLane = 'shared';

/** A swim-lane: the steps of one person, or those that several share. */
export interface Lane {
  /** The person's identifier, or `sharedLane`. */
  id: string;
  steps: PictureStep[];
}

/** A step with its place in the picture. */
export interface PictureStep {
  step: Step;
  /** Place in the order of the plan, from 1: the number that the list shows. */
  number: number;
  /** How many steps must come one after another before it: what can be filed today stands in column 0. */
  column: number;
}

/** A step that must come before another; what follows from two others is left out, so that fewer lines cross. */
export interface Arrow {
  from: string;
  to: string;
  /** Part of the longest chain. */
  isCritical: boolean;
}

/** What the picture of a plan consists of, before anything has a place. Lanes come in the order of their first steps. */
export interface PictureModel {
  lanes: Lane[];
  columns: number;
  arrows: Arrow[];
}

/** Turns a plan into lanes, columns and arrows. Steps come in an order in which what is needed stands before what needs it. */
export function pictureOf(plan: Plan): PictureModel {
  const columns = columnsOf(plan);
  const steps = plan.steps.map((step, index): PictureStep => ({ step, number: index + 1, column: columns.get(step.key) ?? 0 }));
  const lanes = [...new Set(plan.steps.map(laneOf))].map((id): Lane => ({ id, steps: steps.filter((one) => laneOf(one.step) === id) }));
  return { lanes, columns: Math.max(0, ...columns.values()) + 1, arrows: arrowsOf(plan) };
}

/** How many cards stand under one another at most: the height to reserve before the picture is laid out. */
export function rowsOf(model: PictureModel): number {
  return model.lanes.reduce((rows, lane) => {
    const crowd = new Map<number, number>();
    for (const { column } of lane.steps) crowd.set(column, (crowd.get(column) ?? 0) + 1);
    return rows + Math.max(...crowd.values());
  }, 0);
}

function laneOf(step: Step): string {
  return step.people.length === 1 ? (step.people[0] ?? sharedLane) : sharedLane;
}

function columnsOf(plan: Plan): Map<string, number> {
  const columns = new Map<string, number>();
  for (const step of plan.steps) columns.set(step.key, Math.max(0, ...step.after.map((key) => (columns.get(key) ?? -1) + 1)));
  return columns;
}

function arrowsOf(plan: Plan): Arrow[] {
  const critical = new Set(plan.criticalPath);
  const before = new Map<string, Set<string>>();
  for (const step of plan.steps) before.set(step.key, new Set(step.after.flatMap((key) => [key, ...(before.get(key) ?? [])])));
  const follows = (step: Step, key: string) => step.after.some((other) => other !== key && before.get(other)?.has(key));
  return plan.steps.flatMap((step) =>
    step.after
      .filter((key) => before.has(key) && !follows(step, key))
      .map((key) => ({ from: key, to: step.key, isCritical: critical.has(key) && critical.has(step.key) })),
  );
}
