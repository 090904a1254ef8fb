import type { IntakeDraft } from './draft';

/**
 * Where drafts are kept until the server has them. This one is the page's memory; the store on the device takes its place
 * with the same four acts.
 */
const drafts = new Map<string, IntakeDraft>();
const listeners = new Set<() => void>();
let list: readonly IntakeDraft[] = [];

function tell(): void {
  list = [...drafts.values()];
  listeners.forEach((listener) => listener());
}

export const draftShelf = {
  keep(draft: IntakeDraft): void {
    drafts.set(draft.id, draft);
    tell();
  },
  find(id: string): IntakeDraft | undefined {
    return drafts.get(id);
  },
  all(): readonly IntakeDraft[] {
    return list;
  },
  remove(id: string): void {
    drafts.delete(id);
    tell();
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
