import { fromUtf8, joined, utf8, type Bytes } from './bytes';
import { close, open } from './closed';
import type { DeviceStore, PhotoRow } from './store';

/** Of what a photograph is. */
export interface PhotoSubject {
  formId: string;
  /** Key of the member within the form. */
  memberId: string;
  documentType: string;
  /** Instant in UTC by this device's clock. */
  takenAt: string;
  /** Size in pixels. */
  width: number;
  height: number;
}

/** A photograph of a paper, readable: it is never written anywhere like this. */
export interface KeptPhoto extends PhotoSubject {
  id: string;
  picture: Bytes;
}

const lineEnd = 10;
const about = (staffId: string, id: string) => `photo:${staffId}:${id}`;

/** A line of JSON, then the picture as it is: a third shorter than a picture within JSON. */
export function withPicture(line: object, picture: Bytes): Bytes {
  return joined(utf8(JSON.stringify(line)), Uint8Array.of(lineEnd), picture);
}

/** The row of a photograph under the key of whoever took it. */
export async function photoRow(key: CryptoKey, staffId: string, { picture, ...subject }: KeptPhoto, addedAt: number): Promise<PhotoRow> {
  const { id, formId } = subject;
  return { ...(await close(key, withPicture(subject, picture), about(staffId, id))), id, formId, staffId, addedAt };
}

export async function openPhoto(key: CryptoKey, row: PhotoRow): Promise<KeptPhoto> {
  const content = await open(key, row, about(row.staffId, row.id));
  const end = content.indexOf(lineEnd);
  const subject = JSON.parse(fromUtf8(content.subarray(0, end))) as PhotoSubject & { id: string };
  return { ...subject, picture: content.slice(end + 1) };
}

/** The person's photographs of a form, as they were taken. A row that does not open stays where it is. */
export async function openPhotos(store: DeviceStore, key: CryptoKey, staffId: string, formId: string): Promise<KeptPhoto[]> {
  const rows = await store.photos.where({ formId }).and((row) => row.staffId === staffId).sortBy('addedAt');
  const opened = await Promise.all(rows.map((row) => openPhoto(key, row).catch(() => null)));
  return opened.filter((photo) => photo !== null);
}

/** Keeps a photograph with a form that is open to be written. */
export async function addPhoto(store: DeviceStore, row: PhotoRow): Promise<void> {
  await store.transaction('rw', store.photos, store.drafts, store.users, async () => {
    if (!(await store.users.get(row.staffId))) throw new Error('The writer has no key on this device.');
    await requireOpen(store, row.formId, row.staffId);
    await store.photos.put(row);
  });
}

/** Throws a photograph away, with what was sealed of it for a form that the server did not take. */
export async function removePhoto(store: DeviceStore, staffId: string, id: string): Promise<void> {
  await store.transaction('rw', store.photos, store.drafts, store.envelopes, store.sealed, async () => {
    const row = await store.photos.get(id);
    if (!row) return;
    await requireOpen(store, row.formId, staffId);
    await store.photos.delete(id);
    await store.envelopes.delete(id);
    await store.sealed.delete(id);
  });
}

async function requireOpen(store: DeviceStore, formId: string, staffId: string): Promise<void> {
  const draft = await store.drafts.get(formId);
  if (!draft || draft.handedIn || draft.staffId !== staffId) throw new Error(`Form ${formId} is not open to be written.`);
}
