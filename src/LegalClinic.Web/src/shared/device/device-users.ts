import { fromBase64 } from './bytes';
import { closeText, openText } from './closed';
import type { Outside } from './outside';
import { plainPin } from './pin';
import type { DeviceStore, UserRow } from './store';
import { markOf, newUserKey, openUserKey, shareOf } from './user-key';

/** A person whose key is in memory. */
export interface Unlocked {
  staffId: string;
  key: CryptoKey;
  ticket: string;
}

/**
 * wrong: so many tries are left; barred: only a sign-in with the password helps; away: the device needs contact with the server;
 * closed: it was ordered shut until somebody signs in with the password; lost: the server's part is another one now, the PIN opens
 * nothing any more; none: the person has no PIN here.
 */
export type Unlocking = { as: 'open'; unlocked: Unlocked } | { as: 'wrong'; left: number } | { as: 'barred' | 'away' | 'closed' | 'lost' | 'none' };

const day = 24 * 60 * 60_000;
const ticketAbout = (staffId: string) => `ticket:${staffId}`;

/** The people who have a key on this device: their PINs, tries and shares. */
export class DeviceUsers {
  readonly #store: DeviceStore;
  readonly #outside: Outside;

  constructor(store: DeviceStore, outside: Outside) {
    this.#store = store;
    this.#outside = outside;
  }

  /** Gives the person a new key under a new PIN. What lay under an old key cannot be read by anybody any more and goes. */
  async setPin(staffId: string, pin: string, deviceShare: string, ticket: string): Promise<Unlocked> {
    const share = await shareOf(fromBase64(deviceShare), staffId);
    const { key, kept } = await newUserKey(plainPin(pin), this.#outside.pinCost, share, staffId);
    const row: UserRow = {
      ...kept, staffId, nextShare: null, wrongTries: 0, barred: false, ticketIsOld: false, ticket: await closeText(key, ticket, ticketAbout(staffId)),
    };
    await this.#store.transaction('rw', this.#store.users, this.#store.drafts, this.#store.photos, async () => {
      await this.#store.drafts.where({ staffId }).delete();
      await this.#store.photos.where({ staffId }).delete();
      await this.#store.users.put(row);
    });
    return { staffId, key, ticket };
  }

  async unlock(staffId: string, pin: string): Promise<Unlocking> {
    await this.dropAgedShares();
    const user = await this.#countTry(staffId);
    if (!user) return { as: 'none' };
    if (user.barred) return { as: 'barred' };
    if (!user.share) return { as: user.nextShare ? 'lost' : 'away' };
    const opened = await openUserKey(plainPin(pin), user, this.#outside.pinCost);
    if (!opened) {
      const left = (await this.#triesAllowed()) - user.wrongTries;
      if (left > 0) return { as: 'wrong', left };
      await this.#bar(staffId);
      return { as: 'barred' };
    }
    await this.#store.users.update(staffId, { wrongTries: 0, ...(opened.kept ? { ...opened.kept, nextShare: null } : {}) });
    return { as: 'open', unlocked: { staffId, key: opened.key, ticket: await openText(opened.key, user.ticket, ticketAbout(staffId)) } };
  }

  /** A try counts before it is made, so that a page that is killed in between gives no free ones. */
  async #countTry(staffId: string): Promise<UserRow | undefined> {
    const allowed = await this.#triesAllowed();
    return this.#store.transaction('rw', this.#store.users, async () => {
      const user = await this.#store.users.get(staffId);
      if (!user?.share || user.barred) return user;
      const counted: UserRow =
        user.wrongTries >= allowed ? { ...user, barred: true, share: null, nextShare: null } : { ...user, wrongTries: user.wrongTries + 1 };
      await this.#store.users.put(counted);
      return counted;
    });
  }

  async #triesAllowed(): Promise<number> {
    return (await this.#store.thisDevice())?.settings.pinTries ?? 0;
  }

  async #bar(staffId: string): Promise<void> {
    await this.#store.users.update(staffId, { barred: true, share: null, nextShare: null });
  }

  /** The person has signed in with their password: too many wrong PINs are forgiven. The share comes back with the next contact. */
  async signedIn(staffId: string): Promise<void> {
    await this.#store.users.update(staffId, { barred: false, wrongTries: 0 });
  }

  /** Keeps the server's share for everybody who is not barred. */
  async takeShare(deviceShare: string | null): Promise<void> {
    if (!deviceShare) return;
    for (const user of await this.#store.users.toArray()) {
      if (user.barred) continue;
      const share = await shareOf(fromBase64(deviceShare), user.staffId);
      const isSame = (await markOf(share)) === user.shareMark;
      await this.#store.users.update(user.staffId, isSame ? { share, nextShare: null } : { nextShare: share });
    }
  }

  async dropShares(): Promise<void> {
    await this.#store.users.toCollection().modify({ share: null, nextShare: null });
  }

  /** After too many days without contact no PIN opens anything. A clock that was set back gives no more days than it had seen. */
  async dropAgedShares(): Promise<void> {
    const device = await this.#store.thisDevice();
    if (!device) return;
    const seen = Math.max(device.latestSeenAt, this.#outside.now());
    if (seen > device.latestSeenAt) await this.#store.device.update('this', { latestSeenAt: seen });
    if (seen - device.lastContactAt > device.settings.daysWithoutContact * day) await this.dropShares();
  }

  async keepTicket({ staffId, key }: Unlocked, ticket: string): Promise<void> {
    await this.#store.users.update(staffId, { ticket: await closeText(key, ticket, ticketAbout(staffId)), ticketIsOld: false });
  }
}
