import { Fragment } from 'react';
import type { CasePlan } from './use-case-plan';

/** Names of people of the plan, each kept apart from the direction of the line. */
export function PlanPeople({ plan, ids }: { plan: Pick<CasePlan, 'people'>; ids: readonly string[] }) {
  const names = ids.map((id) => plan.people.find((one) => one.id === id)?.name ?? '').filter(Boolean);
  return (
    <>
      {names.map((name, index) => (
        <Fragment key={`${name}-${index}`}>
          {index > 0 && ' · '}
          <bdi>{name}</bdi>
        </Fragment>
      ))}
    </>
  );
}
