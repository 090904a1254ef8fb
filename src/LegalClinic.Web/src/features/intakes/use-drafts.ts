import { useEffect, useSyncExternalStore } from 'react';
import type { IntakeDraft } from './draft';
import { draftShelf, type Keeping } from './draft-shelf';

/** The forms that the person can write on; only while one is not on the disk yet, the browser asks before it closes. */
export function useDrafts(): readonly IntakeDraft[] {
  const drafts = useSyncExternalStore(draftShelf.subscribe, draftShelf.all);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (!draftShelf.isAllSaved()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
  return drafts;
}

/** Sealed forms that have no receipt yet. */
export function useSentDrafts(): readonly IntakeDraft[] {
  return useSyncExternalStore(draftShelf.subscribe, draftShelf.sent);
}

/** Whether the form is on the disk as it stands. */
export function useKeeping(id: string): Keeping {
  return useSyncExternalStore(draftShelf.subscribe, () => draftShelf.keeping(id));
}
