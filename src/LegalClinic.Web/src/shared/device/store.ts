import { Dexie, type DexieOptions, type EntityTable } from 'dexie';
import type { Bytes } from './bytes';
import type { DeviceReceipt, DeviceSettings } from './device-api';

/** good: known to the server; unknown: waits for a sign-in; refused: reported stolen; wiping: sends what is left, then erases; wiped: was erased. */
export type Standing = 'good' | 'unknown' | 'refused' | 'wiping' | 'wiped';

export interface DeviceRow {
  key: 'this';
  id: string;
  token: string;
  label: string;
  sealingKey: string;
  receiptKey: string;
  settings: DeviceSettings;
  standing: Standing;
  /** Instants by this device's clock, in milliseconds. */
  lastContactAt: number;
  latestSeenAt: number;
  /** Server's clock minus this device's at the last contact, in milliseconds. */
  clockOffset: number;
  /** Forms that were not sent when the device was erased. */
  erasedForms?: number;
}

export interface Argon2Cost {
  memoryKiB: number;
  iterations: number;
  parallelism: number;
}

/** A text or a key, closed by AES-256-GCM. */
export interface Closed {
  iv: Bytes;
  ciphertext: Bytes;
}

/** A person who has a key of their own on this device. */
export interface UserRow {
  staffId: string;
  salt: Bytes;
  cost: Argon2Cost;
  wrappedKey: Closed;
  /** The server's part of the key, made for this person; null once it was dropped. */
  share: Bytes | null;
  /** The server's present part, when it is another than the one that the key is wrapped with. */
  nextShare: Bytes | null;
  /** Tells whether a share is the one that the key is wrapped with. */
  shareMark: string;
  wrongTries: number;
  /** After too many wrong PINs only a sign-in with the password helps. */
  barred: boolean;
  /** The server's word that the person may hand in from here, under the person's key. */
  ticket: Closed;
  ticketIsOld: boolean;
}

export interface DraftRow extends Closed {
  id: string;
  staffId: string;
  changedAt: number;
  /** 1 while the form is sealed and on its way; the row is then the copy that it can be mended from. */
  handedIn: 0 | 1;
}

/** A photograph of a paper, closed; in the open stand only the form it belongs to, whose it is, and since when it is here. */
export interface PhotoRow extends Closed {
  id: string;
  formId: string;
  staffId: string;
  addedAt: number;
}

export type EnvelopeState = 'waiting' | 'sending' | 'stopped' | 'received';

/** Why the server did not take a form: codes and paths of fields, never what was typed. */
export interface Refusal {
  status: number;
  code: string;
  errors: Record<string, string[]>;
}

export interface EnvelopeRow {
  entryId: string;
  /** For a photograph: the form that goes before it. */
  formId?: string;
  /** For a photograph: its place among those of its form. */
  order?: number;
  /** For a correction: the form that it corrects. */
  corrects?: string;
  staffId: string;
  state: EnvelopeState;
  /** SHA-256 of the bytes, in Base64. */
  hash: string;
  sealedAt: number;
  tries: number;
  nextTryAt: number;
  refusal: Refusal | null;
  receipt: DeviceReceipt | null;
  /** What has become of the form since, by the server. */
  status: string | null;
}

export const isPhoto = (row: EnvelopeRow): boolean => row.formId !== undefined;

/** The bytes of an envelope; only the server can open them. */
export interface SealedRow {
  entryId: string;
  bytes: Bytes;
}

/** held: bytes that mean nothing, in the way of everything else; given: they had to make room. */
export interface ReserveRow {
  key: 'held' | 'given';
  bytes?: Bytes;
}

export const storeName = 'legalclinic-device';

/** What is kept on the device. Identifiers, times and states stand open; whatever a family told is closed. */
export class DeviceStore extends Dexie {
  declare device: EntityTable<DeviceRow, 'key'>;
  declare users: EntityTable<UserRow, 'staffId'>;
  declare drafts: EntityTable<DraftRow, 'id'>;
  declare photos: EntityTable<PhotoRow, 'id'>;
  declare envelopes: EntityTable<EnvelopeRow, 'entryId'>;
  declare sealed: EntityTable<SealedRow, 'entryId'>;
  declare reserve: EntityTable<ReserveRow, 'key'>;

  constructor(options: DexieOptions = {}, name = storeName) {
    // Strict: a write that is told as done survives a tablet whose battery is pulled out.
    super(name, { chromeTransactionDurability: 'strict', ...options });
    // A version that was released is not edited; the next one is added with its upgrade and its line in store.test.ts.
    this.version(1).stores({ device: 'key', users: 'staffId', drafts: 'id, staffId', envelopes: 'entryId, staffId, state', sealed: 'entryId' });
    // Photographs, and space that is held. Envelopes of version 1 are forms, and stay as they are.
    this.version(2).stores({ photos: 'id, staffId, formId', envelopes: 'entryId, staffId, state, formId', reserve: 'key' });
  }

  async thisDevice(): Promise<DeviceRow | undefined> {
    return this.device.get('this');
  }

  /** What the server says of a token that has been replaced since counts no more. */
  async stand(standing: Standing, token: string): Promise<void> {
    await this.transaction('rw', this.device, async () => {
      if ((await this.thisDevice())?.token === token) await this.device.update('this', { standing });
    });
  }

  /** Envelopes that the server has given no valid receipt for, oldest first. */
  unsent(): Promise<EnvelopeRow[]> {
    return this.envelopes.where('state').anyOf('waiting', 'sending', 'stopped').sortBy('sealedAt');
  }

  /** Everything on the device is gone; only the word that it was erased stays. */
  async erase(erasedForms: number): Promise<void> {
    await this.transaction('rw', this.tables, async () => {
      const device = await this.thisDevice();
      await Promise.all(this.tables.map((table) => table.clear()));
      if (device) await this.device.put({ ...device, token: '', standing: 'wiped', erasedForms });
    });
  }
}
