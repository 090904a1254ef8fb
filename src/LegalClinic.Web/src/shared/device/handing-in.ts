import { sha256, toBase64 } from './bytes';
import type { Unlocked } from './device-users';
import { draftRow, type KeptDraft } from './draft-vault';
import { sealEnvelope } from './envelope';
import type { DeviceStore } from './store';

/**
 * Seals a finished form and puts it into the outbox. The envelope and the copy that the form can be mended from are written
 * together or not at all.
 */
export async function handIn(store: DeviceStore, unlocked: Unlocked, draft: KeptDraft, form: unknown, now: number): Promise<void> {
  const device = await store.thisDevice();
  if (!device) throw new Error('A device that is not registered hands nothing in.');
  const bytes = await sealEnvelope(device.sealingKey, device.id, draft.id, { ticket: unlocked.ticket, form });
  const hash = toBase64(await sha256(bytes));
  const copy = await draftRow(unlocked.key, unlocked.staffId, draft, now, 1);
  await store.transaction('rw', store.drafts, store.envelopes, store.sealed, async () => {
    const before = await store.envelopes.get(draft.id);
    // Handed in twice, by two taps or two tabs, it goes once.
    if (before && before.state !== 'stopped') return;
    await store.drafts.put(copy);
    await store.sealed.put({ entryId: draft.id, bytes });
    await store.envelopes.put({
      entryId: draft.id, staffId: unlocked.staffId, state: 'waiting', hash, sealedAt: now, tries: 0, nextTryAt: 0, refusal: null, receipt: null, status: null,
    });
  });
}

/** Gives a stopped form whose identifier stands for another one at the server an identifier of its own. */
export async function giveOwnId(store: DeviceStore, unlocked: Unlocked, draft: KeptDraft, newId: string, now: number): Promise<KeptDraft> {
  const renamed = { ...draft, id: newId };
  const row = await draftRow(unlocked.key, unlocked.staffId, renamed, now);
  await store.transaction('rw', store.drafts, store.envelopes, store.sealed, async () => {
    if ((await store.envelopes.get(draft.id))?.state !== 'stopped') throw new Error(`Form ${draft.id} was not refused.`);
    await store.drafts.put(row);
    await forget(store, draft.id);
  });
  return renamed;
}

/** Throws a form away: one that was never handed in, or that the server refused. */
export async function discard(store: DeviceStore, id: string): Promise<void> {
  await store.transaction('rw', store.drafts, store.envelopes, store.sealed, async () => {
    const envelope = await store.envelopes.get(id);
    if (envelope && envelope.state !== 'stopped') throw new Error(`Form ${id} is on its way.`);
    await forget(store, id);
  });
}

async function forget(store: DeviceStore, id: string): Promise<void> {
  await store.drafts.delete(id);
  await store.envelopes.delete(id);
  await store.sealed.delete(id);
}
