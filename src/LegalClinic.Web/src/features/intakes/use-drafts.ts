import { useEffect, useSyncExternalStore } from 'react';
import type { IntakeDraft } from './draft';
import { draftShelf } from './draft-shelf';

/** The drafts kept in this tab; while there are any, the browser asks before it closes. */
export function useDrafts(): readonly IntakeDraft[] {
  const drafts = useSyncExternalStore(draftShelf.subscribe, draftShelf.all);
  const any = drafts.length > 0;
  useEffect(() => {
    if (!any) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [any]);
  return drafts;
}
