import { sha256, toBase64, utf8, type Bytes } from './bytes';
import type { Unlocked } from './device-users';
import { draftRow, type KeptDraft } from './draft-vault';
import { sealEnvelope } from './envelope';
import { openPhoto, openPhotos, photoRow, withPicture, type KeptPhoto } from './photo-vault';
import type { DeviceRow, DeviceStore, EnvelopeRow, SealedRow } from './store';

type Sealed = SealedRow & { row: EnvelopeRow };

/**
 * Seals a finished form with its photographs and puts them into the outbox. The envelopes and the copy that the form can be mended from are
 * written together or not at all.
 */
export async function handIn(store: DeviceStore, unlocked: Unlocked, draft: KeptDraft, form: unknown, now: number): Promise<void> {
  const device = await store.thisDevice();
  if (!device) throw new Error('A device that is not registered hands nothing in.');
  const sealedForm = await seal(device, unlocked, draft.id, utf8(JSON.stringify(contentOf(unlocked.ticket, draft, form))), now);
  if (draft.corrects) sealedForm.row.corrects = draft.corrects.intakeId;
  const photos = await sealPhotos(store, device, unlocked, draft, now);
  const copy = await draftRow(unlocked.key, unlocked.staffId, draft, now, 1);
  await store.transaction('rw', store.drafts, store.envelopes, store.sealed, async () => {
    const before = await store.envelopes.get(draft.id);
    // Handed in twice, by two taps or two tabs, it goes once.
    if (before && before.state !== 'stopped') return;
    await store.drafts.put(copy);
    for (const { row, entryId, bytes } of [sealedForm, ...photos]) {
      await store.sealed.put({ entryId, bytes });
      await store.envelopes.put(row);
    }
  });
}

function contentOf(ticket: string, { corrects }: KeptDraft, form: unknown): object {
  if (!corrects) return { ticket, form };
  return { ticket, correction: { intakeId: corrects.intakeId, basedOn: corrects.basedOn, form } };
}

async function seal(device: DeviceRow, { staffId }: Unlocked, entryId: string, content: Bytes, now: number): Promise<Sealed> {
  const bytes = await sealEnvelope(device.sealingKey, device.id, entryId, content);
  const hash = toBase64(await sha256(bytes));
  return { entryId, bytes, row: { entryId, staffId, state: 'waiting', hash, sealedAt: now, tries: 0, nextTryAt: 0, refusal: null, receipt: null, status: null } };
}

/** Those that were sealed when the form was handed in before stay as they are: what was sent of them must go on with the same bytes. */
async function sealPhotos(store: DeviceStore, device: DeviceRow, unlocked: Unlocked, draft: KeptDraft, now: number): Promise<Sealed[]> {
  const formId = draft.id;
  const before = await store.envelopes.where({ formId }).toArray();
  const photos = await openPhotos(store, unlocked.key, unlocked.staffId, formId);
  const sealed: Sealed[] = [];
  for (const [order, photo] of photos.entries()) {
    if (before.some((one) => one.entryId === photo.id)) continue;
    const one = await seal(device, unlocked, photo.id, photoContent(unlocked.ticket, photo, draft.corrects?.intakeId ?? formId), now);
    sealed.push({ ...one, row: { ...one.row, formId, order } });
  }
  return sealed;
}

function photoContent(ticket: string, { memberId, documentType, takenAt, picture }: KeptPhoto, intakeId: string): Bytes {
  return withPicture({ ticket, photo: { intakeId, memberId, documentType, takenAt } }, picture);
}

/**
 * Gives a stopped form whose identifier stands for another one at the server an identifier of its own, and its photographs too: they are
 * sealed anew for the new one, and nothing of the old bytes may be gone on with.
 */
export async function giveOwnId(store: DeviceStore, unlocked: Unlocked, draft: KeptDraft, newId: () => string, now: number): Promise<KeptDraft> {
  const { key, staffId } = unlocked;
  const renamed = { ...draft, id: newId() };
  const row = await draftRow(key, staffId, renamed, now);
  const before = await store.photos.where({ formId: draft.id }).toArray();
  const photos = await Promise.all(before.map(async (one) => photoRow(key, staffId, { ...(await openPhoto(key, one)), id: newId(), formId: renamed.id }, one.addedAt)));
  await store.transaction('rw', store.drafts, store.photos, store.envelopes, store.sealed, async () => {
    if ((await store.envelopes.get(draft.id))?.state !== 'stopped') throw new Error(`Form ${draft.id} was not refused.`);
    await store.drafts.put(row);
    await store.photos.bulkPut(photos);
    await forget(store, draft.id);
  });
  return renamed;
}

/** Throws a form away: one that was never handed in, or that the server refused. */
export async function discard(store: DeviceStore, id: string): Promise<void> {
  await store.transaction('rw', store.drafts, store.photos, store.envelopes, store.sealed, async () => {
    const envelope = await store.envelopes.get(id);
    if (envelope && envelope.state !== 'stopped') throw new Error(`Form ${id} is on its way.`);
    await forget(store, id);
  });
}

/** Throws away a photograph that the server refused. */
export async function discardPhoto(store: DeviceStore, entryId: string): Promise<void> {
  await store.transaction('rw', store.photos, store.envelopes, store.sealed, async () => {
    if ((await store.envelopes.get(entryId))?.state !== 'stopped') throw new Error(`Photograph ${entryId} was not refused.`);
    await store.photos.delete(entryId);
    await store.envelopes.delete(entryId);
    await store.sealed.delete(entryId);
  });
}

async function forget(store: DeviceStore, id: string): Promise<void> {
  const ids = [id, ...(await store.envelopes.where({ formId: id }).primaryKeys())];
  await store.photos.where({ formId: id }).delete();
  await store.drafts.delete(id);
  await store.envelopes.bulkDelete(ids);
  await store.sealed.bulkDelete(ids);
}
