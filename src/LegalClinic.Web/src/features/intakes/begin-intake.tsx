import { useState } from 'react';
import { Navigate } from 'react-router';
import { draftShelf } from './draft-shelf';
import { newDraft } from './new-draft';

/** Begins a form under an id of its own, so that its address can be kept. */
export function BeginIntake() {
  const [draft] = useState(() => newDraft(new Date()));
  if (!draftShelf.find(draft.id)) draftShelf.keep(draft);
  return <Navigate replace to={`/intakes/new/${draft.id}?step=interview`} />;
}
