import { Dexie, type EntityTable } from 'dexie';
import type { BodyDto, DocumentTypeDto, FieldPack, PlaceDto, SiteDto } from '../api/schema';

/** A place or a site with what it is found by. */
export interface Kept<Thing> {
  code: string;
  thing: Thing;
  /** All its names, folded. */
  searchKey: string;
  /** Every ending of every word of the names: the index by which a part of a name is found. */
  endings: string[];
}

export interface KeptPlace extends Kept<PlaceDto> {
  level: number;
  parentCode: string;
}

/** One list that is short enough to be kept and read as a whole. */
export interface KeptLists {
  key: 'lists';
  version: string;
  documentTypes: DocumentTypeDto[];
  bodies: BodyDto[];
  questions: FieldPack['questions'];
  asked: FieldPack['asked'];
}

/** Reference data on this device. Nothing in it is secret, and nothing is about a family. */
export type ReferenceStore = Dexie & {
  places: EntityTable<KeptPlace, 'code'>;
  sites: EntityTable<Kept<SiteDto>, 'code'>;
  lists: EntityTable<KeptLists, 'key'>;
};

export const storeName = 'legalclinic-reference';

/**
 * Opens the store. A new version of the schema is a line more here with an upgrade that carries over what lies there, since a
 * tablet may get the program's new version days before it gets the data anew; the tests open every earlier one.
 */
export function openReferenceStore(): ReferenceStore {
  const store = new Dexie(storeName) as ReferenceStore;
  store.version(1).stores({ places: 'code, parentCode, level, *endings', sites: 'code, *endings', lists: 'key' });
  return store;
}

let opened: ReferenceStore | null = null;

/** The store of this page. */
export function referenceStore(): ReferenceStore {
  opened ??= openReferenceStore();
  return opened;
}
