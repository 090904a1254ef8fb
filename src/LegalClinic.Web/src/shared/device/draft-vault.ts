import { closeText, openText } from './closed';
import type { DeviceStore, DraftRow } from './store';

/** A form while it is written. The engine knows nothing of it but its id. */
export interface KeptDraft {
  id: string;
  /** The received form that this one corrects, and the state of it that it was made from. */
  corrects?: { intakeId: string; basedOn: string };
}

const about = (staffId: string, id: string) => `draft:${staffId}:${id}`;

/** The row of a form under its writer's key. */
export async function draftRow(key: CryptoKey, staffId: string, draft: KeptDraft, changedAt: number, handedIn: 0 | 1 = 0): Promise<DraftRow> {
  return { ...(await closeText(key, JSON.stringify(draft), about(staffId, draft.id))), id: draft.id, staffId, changedAt, handedIn };
}

/** Keeps what was typed; a form that is on its way is not written over. Gives whether the form is new here. */
export async function saveDraft(store: DeviceStore, row: DraftRow): Promise<boolean> {
  return store.transaction('rw', store.drafts, store.users, async () => {
    // Nothing is written into a store that was erased under the page.
    if (!(await store.users.get(row.staffId))) throw new Error('The writer has no key on this device.');
    const now = await store.drafts.get(row.id);
    if (now && (now.handedIn || now.staffId !== row.staffId)) throw new Error(`Form ${row.id} is not open to be written.`);
    await store.drafts.put(row);
    return !now;
  });
}

export interface OpenedDraft {
  draft: KeptDraft;
  /** Sealed and on its way: to be read, not to be written on. */
  isHandedIn: boolean;
}

/** The person's forms. A row that does not open stays where it is. */
export async function openDrafts(store: DeviceStore, key: CryptoKey, staffId: string): Promise<OpenedDraft[]> {
  const rows = await store.drafts.where({ staffId }).toArray();
  const opened = await Promise.all(rows.map((row) => openDraft(key, row)));
  return opened.filter((draft) => draft !== null);
}

async function openDraft(key: CryptoKey, row: DraftRow): Promise<OpenedDraft | null> {
  const text = await openText(key, row, about(row.staffId, row.id)).catch(() => null);
  return text === null ? null : { draft: JSON.parse(text) as KeptDraft, isHandedIn: row.handedIn === 1 };
}
