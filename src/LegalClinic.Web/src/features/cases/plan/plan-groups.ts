import type { PlanLine } from './use-case-plan';

/** Up to as many steps stand in one list: folding them would hide more than it helps. */
const short = 8;

/** Parts of a long plan, in the order in which they are shown. */
export const planParts = ['today', 'running', 'later', 'over'] as const;

export interface PlanGroup {
  /** null: the whole plan. */
  part: (typeof planParts)[number] | null;
  lines: PlanLine[];
  /** Stands open before anybody touches it. */
  isOpen: boolean;
}

/** What can be filed today first, then what is under way, what comes later and what is over. Within each, the order of the plan. */
export function groupsOf(lines: readonly PlanLine[]): PlanGroup[] {
  if (lines.length <= short) return [{ part: null, lines: [...lines], isOpen: true }];
  const groups = planParts.map((part): PlanGroup => ({ part, lines: lines.filter((line) => partOf(line) === part), isOpen: part === 'today' || part === 'running' }));
  const shown = groups.filter((group) => group.lines.length > 0);
  return shown.some((group) => group.isOpen) ? shown : shown.map((group, index) => ({ ...group, isOpen: index === 0 }));
}

function partOf(line: PlanLine): (typeof planParts)[number] {
  if (line.isDone || line.state === 'dropped') return 'over';
  if (line.state === 'started') return 'running';
  return line.isReady || line.step?.isFrontier ? 'today' : 'later';
}
