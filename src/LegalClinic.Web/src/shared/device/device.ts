import { ApiError } from '../api/api-error';
import { uuidV7 } from '../uuid-v7';
import { makeContact } from './contact';
import type { DeviceOrders } from './device-api';
import { DeviceCalls } from './device-calls';
import { DeviceUsers, type Unlocked, type Unlocking } from './device-users';
import { draftRow, openDrafts, saveDraft, type KeptDraft, type OpenedDraft } from './draft-vault';
import type { Bytes } from './bytes';
import { addPhoto, openPhotos, photoRow, removePhoto, type KeptPhoto, type PhotoSubject } from './photo-vault';
import { readStatus, unreadStatus, type DeviceStatus } from './device-status';
import { discard, discardPhoto, giveOwnId, handIn } from './handing-in';
import type { DeviceFile } from './device-file';
import { Outbox } from './outbox';
import type { Outside } from './outside';
import { isGiven, takeReserve, writeInReserve } from './reserve';
import { register } from './registration';
import type { DeviceStore } from './store';

const changedWord = 'changed';
const lockWord = 'lock';

/** This device: what is kept on it, who may read it, and what is on its way. */
export class Device {
  readonly outside: Outside;
  readonly calls: DeviceCalls;
  readonly #store: DeviceStore;
  readonly #users: DeviceUsers;
  readonly #outbox: Outbox;
  readonly #listeners = new Set<() => void>();
  readonly #beforeLock = new Set<() => Promise<void>>();
  #status: DeviceStatus = unreadStatus;
  #unlocked: Unlocked | null = null;
  #isShown = false;
  #stopListening: (() => void) | undefined;

  constructor(store: DeviceStore, outside: Outside) {
    this.#store = store;
    this.outside = outside;
    this.calls = new DeviceCalls(outside);
    this.#users = new DeviceUsers(store, outside);
    this.#outbox = new Outbox(store, outside, this.calls, this.#users, () => this.#changed());
  }

  /** Begins to send and to keep in contact. */
  async start(): Promise<void> {
    this.#stopListening ??= this.outside.channel.listen((word) => {
      if (word === changedWord) void this.#read();
      if (word === lockWord) void this.lock();
    });
    await this.#users.dropAgedShares();
    // Somebody may have freed space where there is no network.
    if (await isGiven(this.#store)) await takeReserve(this.#store);
    await this.#read();
    await this.#outbox.start();
  }

  /** Ends at once, as a killed page does: nothing is finished, nothing is written any more. */
  stop(): void {
    this.#stopListening?.();
    this.#outbox.stop();
    this.#unlocked = null;
    this.#store.close();
  }

  readonly status = (): DeviceStatus => this.#status;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What must be saved before the key is forgotten. While it fails, the screen is hidden but the key stays. */
  beforeLock(save: () => Promise<void>): () => void {
    this.#beforeLock.add(save);
    return () => this.#beforeLock.delete(save);
  }

  /** Registers the device if the server does not know it, and gives the signed-in person a key under a PIN. */
  async setPin(staffId: string, pin: string, label: string): Promise<void> {
    const share = await this.#freshShare(label);
    const device = await this.#store.thisDevice();
    if (!device) throw new Error('Not registered.');
    const { ticket } = await this.calls.ticket(device.id);
    this.#unlocked = await this.#users.setPin(staffId, pin, share, ticket);
    this.#isShown = true;
    await this.outside.keepStore();
    await this.#changed();
    this.#outbox.nudge();
  }

  async #freshShare(label: string): Promise<string> {
    const device = await this.#store.thisDevice();
    const isKnown = device?.standing === 'good' || device?.standing === 'wiping';
    const orders = isKnown ? await makeContact(this.#store, this.outside, this.calls, this.#users) : null;
    if (orders?.share) return orders.share;
    const share = await this.#registerAnew(label || (device?.label ?? ''));
    if (!share) throw new ApiError(422, { code: 'device.not_in_use' });
    return share;
  }

  async #registerAnew(label: string): Promise<string | null> {
    const share = await register(this.#store, this.outside, this.calls, label, uuidV7(this.outside.now()));
    await this.#users.takeShare(share);
    return share;
  }

  /** The number of forms that a new PIN would make unreadable for ever. */
  async formsUnderKey(staffId: string): Promise<number> {
    return this.#store.drafts.where({ staffId }).count();
  }

  async unlock(staffId: string, pin: string): Promise<Unlocking> {
    let unlocking = await this.#users.unlock(staffId, pin);
    if (unlocking.as === 'away') {
      const orders = await this.#contact();
      if (orders) unlocking = orders.share ? await this.#users.unlock(staffId, pin) : { as: 'closed' };
    }
    if (unlocking.as === 'open') {
      this.#unlocked = unlocking.unlocked;
      this.#isShown = true;
      await this.outside.keepStore();
      void this.#renewTicket();
    }
    await this.#read();
    return unlocking;
  }

  /** Locks all tabs of this device. */
  lockEverywhere(): Promise<void> {
    this.outside.channel.tell(lockWord);
    return this.lock();
  }

  /** Hides at once, saves what was typed, then forgets the key. */
  async lock(): Promise<void> {
    const { key } = this.#unlocked ?? {};
    if (!key) return;
    this.#isShown = false;
    this.#show({ ...this.#status, unlockedBy: null });
    const saved = await Promise.allSettled([...this.#beforeLock].map((save) => save()));
    if (!this.#isShown && this.#unlocked?.key === key && saved.every((one) => one.status === 'fulfilled')) this.#unlocked = null;
  }

  /** Somebody has a session: a device that the server does not know is registered anew; too old tickets are renewed. */
  async sessionBegan(): Promise<void> {
    const device = await this.#store.thisDevice();
    if (device?.standing === 'unknown') {
      await this.#registerAnew(device.label);
      await this.#changed();
    }
    await this.#renewTicket();
    await this.#outbox.tryNow();
  }

  /** The person has typed their password just now: wrong PINs are forgiven, and the share is fetched again. */
  async passwordGiven(staffId: string): Promise<void> {
    await this.#users.signedIn(staffId);
    await this.sessionBegan();
    const device = await this.#store.thisDevice();
    const orders = await this.#contact();
    // A device that was expired opens again for whoever signs in on it.
    if (device && orders && !orders.share) await this.#registerAnew(device.label);
    await this.#changed();
  }

  async #contact(): Promise<DeviceOrders | null> {
    const orders = await makeContact(this.#store, this.outside, this.calls, this.#users);
    await this.#changed();
    return orders;
  }

  async #renewTicket(): Promise<void> {
    const unlocked = this.#unlocked;
    const user = unlocked && (await this.#store.users.get(unlocked.staffId));
    const device = await this.#store.thisDevice();
    if (!unlocked || !device || !user?.ticketIsOld) return;
    const fresh = await this.calls.ticket(device.id).catch(() => null); // the old one goes on to be good
    if (!fresh) return;
    await this.#users.keepTicket(unlocked, fresh.ticket);
    if (this.#unlocked?.staffId === unlocked.staffId) this.#unlocked = { ...unlocked, ticket: fresh.ticket };
  }

  /** Nothing that was on the way waits for its time any more. */
  tryNow(): Promise<void> {
    return this.#outbox.tryNow();
  }

  /** The forms of whoever has unlocked the device. */
  async drafts(): Promise<OpenedDraft[]> {
    const { key, staffId } = this.#open();
    return openDrafts(this.#store, key, staffId);
  }

  /** Done when it is on the disk. */
  async saveDraft(draft: KeptDraft): Promise<void> {
    const { key, staffId } = this.#open();
    const row = await draftRow(key, staffId, draft, this.outside.now());
    const isNew = await this.#write(() => saveDraft(this.#store, row));
    if (isNew) await this.#changed();
  }

  async discard(id: string): Promise<void> {
    await discard(this.#store, id);
    await this.#changed();
  }

  /** Seals a finished form and puts it into the outbox; done when it is on the disk. */
  async handIn(draft: KeptDraft, form: unknown): Promise<void> {
    await this.#write(() => handIn(this.#store, this.#open(), draft, form, this.outside.now()));
    await this.#changed();
    this.#outbox.nudge();
  }

  async giveOwnId(draft: KeptDraft): Promise<KeptDraft> {
    const renamed = await giveOwnId(this.#store, this.#open(), draft, () => uuidV7(this.outside.now()), this.outside.now());
    await this.#changed();
    return renamed;
  }

  /** The photographs of a form of whoever has unlocked the device, as they were taken. */
  async photos(formId: string): Promise<KeptPhoto[]> {
    const { key, staffId } = this.#open();
    return openPhotos(this.#store, key, staffId, formId);
  }

  /** Keeps a photograph of a paper; done when it is on the disk. */
  async addPhoto(subject: PhotoSubject, picture: Bytes): Promise<void> {
    const { key, staffId } = this.#open();
    const now = this.outside.now();
    await addPhoto(this.#store, await photoRow(key, staffId, { ...subject, id: uuidV7(now), picture }, now));
    await this.#changed();
  }

  /** Throws away a photograph of a form that is open to be written. */
  async removePhoto(id: string): Promise<void> {
    await removePhoto(this.#store, this.#open().staffId, id);
    await this.#changed();
  }

  /** Throws away a photograph that the server refused. */
  async discardPhoto(entryId: string): Promise<void> {
    await discardPhoto(this.#store, entryId);
    await this.#changed();
    this.#outbox.nudge();
  }

  async makeFile(): Promise<DeviceFile> {
    const { makeDeviceFile } = await import('./device-file');
    return makeDeviceFile(this.#store, new Date(this.outside.now()).toISOString());
  }

  #write<T>(write: () => Promise<T>): Promise<T> {
    return writeInReserve(this.#store, write, () => this.#changed());
  }

  #open(): Unlocked {
    if (!this.#unlocked) throw new Error('The device is locked.');
    return this.#unlocked;
  }

  async #changed(): Promise<void> {
    this.outside.channel.tell(changedWord);
    await this.#read();
  }

  async #read(): Promise<void> {
    const status = await readStatus(this.#store, this.outside);
    if (status.standing === 'wiping' || status.standing === 'refused') void this.lock();
    if (status.standing === 'wiped') this.#unlocked = null;
    this.#show({ ...status, unlockedBy: this.#isShown ? (this.#unlocked?.staffId ?? null) : null });
  }

  #show(status: DeviceStatus): void {
    this.#status = status;
    this.#listeners.forEach((listener) => listener());
  }
}
