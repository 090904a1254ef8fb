import type { PlaceDto, SiteDto } from '../api/schema';
import { foldName } from './fold-name';
import { shortestEnding } from './keep-pack';
import type { Kept, KeptPlace, ReferenceStore } from './reference-store';

/** As many as the server answers (SearchReference.cs). */
const mostPlaces = 60;
const mostSites = 30;

export interface PlaceSearch {
  text: string;
  /** Only places within this one. */
  parent?: string;
}

/** Finds places as the server does: a part of any name; without a text the governorates, or the districts of one. */
export async function searchPlaces(store: ReferenceStore, { text, parent }: PlaceSearch): Promise<PlaceDto[]> {
  const key = foldName(text);
  const holds = (place: KeptPlace) => place.searchKey.includes(key) && (parent === undefined || place.parentCode === parent);
  const candidates =
    parent !== undefined ? store.places.where('parentCode').equals(parent)
    : key === '' ? store.places.where('level').equals(1)
    : key.length < shortestEnding ? store.places.toCollection()
    : store.places.where('endings').startsWith(firstWord(key));
  const found = await candidates.distinct().filter(holds).toArray();
  return found
    .sort((one, other) => one.level - other.level || compare(one, other))
    .slice(0, mostPlaces)
    .map((place) => place.thing);
}

/** Finds sites as the server does: by a part of any name, or one by its code. */
export async function searchSites(store: ReferenceStore, text: string): Promise<SiteDto[]> {
  const key = foldName(text);
  const named = text ? await store.sites.get(text) : undefined;
  const candidates = key.length < shortestEnding ? store.sites.toCollection() : store.sites.where('endings').startsWith(firstWord(key));
  const found = await candidates.distinct().filter((site) => site.code !== named?.code && site.searchKey.includes(key)).toArray();
  return [...(named ? [named] : []), ...found]
    .sort(compare)
    .slice(0, mostSites)
    .map((site) => site.thing);
}

/** What is looked for begins with the ending of a word, so its first word is one or begins one. */
function firstWord(key: string): string {
  return key.split(' ').find((word) => word.length >= shortestEnding) ?? key;
}

function compare(one: Kept<unknown>, other: Kept<unknown>): number {
  return one.code < other.code ? -1 : 1;
}
