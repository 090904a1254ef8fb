import { Fragment } from 'react';
import { namesOf } from './plan-people';
import type { Plan } from './use-pathway';

/** Names, each kept apart from the direction of the line. */
export function PeopleNames({ plan, ids }: { plan: Plan; ids: readonly string[] }) {
  return (
    <>
      {namesOf(plan, ids).map((name, index) => (
        <Fragment key={`${name}-${index}`}>
          {index > 0 && ' · '}
          <bdi>{name}</bdi>
        </Fragment>
      ))}
    </>
  );
}
