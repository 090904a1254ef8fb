import type { BodyDto, DocumentTypeDto, PlaceDto, SiteDto } from '../api/schema';
import { ApiError, answered } from '../api/api-error';
import { api } from '../api/client';
import type { KeptLists } from './reference-store';
import type { PlaceSearch } from './search-kept';

/** What keeps and searches is loaded when the first page stands. */
async function openKept() {
  const [{ referenceStore }, search, { keepPack }] = await Promise.all([import('./reference-store'), import('./search-kept'), import('./keep-pack')]);
  return { store: referenceStore(), search, keepPack };
}

/** The short lists of this device's copy; undefined while there is none, or where a browser gives no room for one. */
export async function keptLists(): Promise<KeptLists | undefined> {
  if (typeof indexedDB === 'undefined') return undefined;
  const { store } = await openKept();
  return store.lists.get('lists').catch(() => undefined);
}

/** Renews the copy if the server has another one; tells its version. */
export async function renewFieldPack(signal: AbortSignal): Promise<string | null> {
  if (typeof indexedDB === 'undefined') return null;
  const known = (await keptLists())?.version;
  const header = known ? { 'If-None-Match': `"${known}"` } : undefined;
  try {
    const pack = await answered(api.GET('/api/reference/field-pack', { params: { header }, signal }));
    const { store, keepPack } = await openKept();
    await keepPack(store, pack);
    return pack.version;
  } catch (error) {
    if (error instanceof ApiError && error.status === 304) return known ?? null;
    throw error;
  }
}

/** Places by a part of a name, or within another: from the device, else from the server. */
export async function findPlaces(wanted: PlaceSearch, signal: AbortSignal): Promise<PlaceDto[]> {
  if (!(await keptLists())) return answered(api.GET('/api/reference/places', { params: { query: wanted }, signal }));
  const { store, search } = await openKept();
  return search.searchPlaces(store, wanted);
}

/** Sites by a part of a name or by code: from the device, else from the server. */
export async function findSites(text: string, signal: AbortSignal): Promise<SiteDto[]> {
  if (!(await keptLists())) return answered(api.GET('/api/reference/sites', { params: { query: { text } }, signal }));
  const { store, search } = await openKept();
  return search.searchSites(store, text);
}

/** The document types: from the device, else from the server. */
export async function listDocumentTypes(signal: AbortSignal): Promise<DocumentTypeDto[]> {
  return (await keptLists())?.documentTypes ?? answered(api.GET('/api/reference/document-types', { signal }));
}

/** The government bodies: from the device, else from the server. */
export async function listBodies(signal: AbortSignal): Promise<BodyDto[]> {
  return (await keptLists())?.bodies ?? answered(api.GET('/api/reference/bodies', { signal }));
}
