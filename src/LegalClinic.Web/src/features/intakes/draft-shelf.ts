import { thisDevice } from '../../shared/device/this-device';
import type { IntakeDraft } from './draft';

/** saving: being written; failed: the device could not keep it. */
export type Keeping = 'saved' | 'saving' | 'failed';

/*
 * The forms of whoever has unlocked the device, in the page's memory, each written to the encrypted store at every change.
 * While one writing is under way the newest state waits for its end, so nothing is older than one writing.
 */
const drafts = new Map<string, IntakeDraft>();
const onTheirWay = new Map<string, IntakeDraft>();
const unsaved = new Set<string>();
const writing = new Map<string, Promise<void>>();
const failed = new Set<string>();
const listeners = new Set<() => void>();
let list: readonly IntakeDraft[] = [];
let sentList: readonly IntakeDraft[] = [];
let shown = '';
/** Counts what was done here, so that what was read from the store before it is read again. */
let done = 0;

function tell(): void {
  list = [...drafts.values()];
  sentList = [...onTheirWay.values()];
  listeners.forEach((listener) => listener());
}

async function write(id: string): Promise<void> {
  while (unsaved.has(id)) {
    unsaved.delete(id);
    const draft = drafts.get(id);
    if (!draft) return;
    try {
      await thisDevice.saveDraft(draft);
      failed.delete(id);
    } catch (error) {
      unsaved.add(id);
      failed.add(id);
      throw error;
    }
  }
}

function save(id: string): Promise<void> {
  const now = writing.get(id);
  if (now) return now;
  const next = write(id).finally(() => {
    writing.delete(id);
    done += 1;
    tell();
  });
  writing.set(id, next);
  return next;
}

/** Takes from the store what is not being written in this tab. */
async function load(): Promise<void> {
  const before = done;
  const kept = await thisDevice.drafts();
  if (before !== done) return load();
  const open = new Map(kept.filter((one) => !one.isHandedIn).map(({ draft }) => [draft.id, draft as IntakeDraft]));
  for (const id of drafts.keys()) if (!open.has(id) && !unsaved.has(id) && !writing.has(id)) drafts.delete(id);
  for (const [id, draft] of open) if (!unsaved.has(id) && !writing.has(id)) drafts.set(id, draft);
  onTheirWay.clear();
  kept.filter((one) => one.isHandedIn).forEach(({ draft }) => onTheirWay.set(draft.id, draft as IntakeDraft));
  tell();
}

function clear(): void {
  for (const id of [...drafts.keys()]) if (!unsaved.has(id)) drafts.delete(id);
  onTheirWay.clear();
  tell();
}

/** Follows the device: another person, a lock, forms that were begun in another tab or came back to be mended. */
function follow(): void {
  const { unlockedBy, draftIds, envelopes } = thisDevice.status();
  const now = JSON.stringify([unlockedBy, draftIds, envelopes.map((one) => [one.entryId, one.state === 'stopped'])]);
  if (now === shown) return;
  shown = now;
  if (unlockedBy) void load().catch(clear);
  else void draftShelf.flush().then(clear, clear);
}

export const draftShelf = {
  keep(draft: IntakeDraft): void {
    drafts.set(draft.id, draft);
    unsaved.add(draft.id);
    tell();
    void save(draft.id).catch(() => undefined); // shown as not saved; tried again at the next change and before a lock
  },
  /** Keeps a form and waits until it is on the disk. */
  async keepNow(draft: IntakeDraft): Promise<void> {
    drafts.set(draft.id, draft);
    unsaved.add(draft.id);
    await save(draft.id);
    tell();
  },
  find(id: string): IntakeDraft | undefined {
    return drafts.get(id);
  },
  all(): readonly IntakeDraft[] {
    return list;
  },
  async remove(id: string): Promise<void> {
    await writing.get(id)?.catch(() => undefined);
    unsaved.delete(id);
    await thisDevice.discard(id);
    drafts.delete(id);
    done += 1;
    tell();
  },
  /** Sealed forms, for their names. */
  sent(): readonly IntakeDraft[] {
    return sentList;
  },
  keeping(id: string): Keeping {
    if (failed.has(id)) return 'failed';
    return unsaved.has(id) || writing.has(id) ? 'saving' : 'saved';
  },
  isAllSaved(): boolean {
    return unsaved.size === 0 && writing.size === 0;
  },
  /** Done when everything that was typed is on the disk. */
  async flush(): Promise<void> {
    await Promise.all([...new Set([...unsaved, ...writing.keys()])].map((id) => save(id)));
  },
  load,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

thisDevice.subscribe(follow);
follow(); // the device may have been unlocked before these pages were loaded
thisDevice.beforeLock(() => draftShelf.flush());
if (typeof window !== 'undefined') {
  const now = () => void draftShelf.flush().catch(() => undefined);
  window.addEventListener('pagehide', now);
  document.addEventListener('visibilitychange', now);
}
