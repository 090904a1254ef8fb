import { makeContact, reportErased } from './contact';
import type { DeviceCalls } from './device-calls';
import type { DeviceUsers } from './device-users';
import type { Outside } from './outside';
import { writeInReserve } from './reserve';
import { backoff, settle, type Outcome } from './sending';
import { isPhoto, type DeviceRow, type DeviceStore, type EnvelopeRow } from './store';

const lockName = 'legalclinic-outbox';

/** Sends what waits and keeps in contact, for as long as any page is open, whoever is signed in. One tab at a time does it. */
export class Outbox {
  readonly #store: DeviceStore;
  readonly #outside: Outside;
  readonly #calls: DeviceCalls;
  readonly #users: DeviceUsers;
  readonly #changed: () => Promise<void>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running = false;
  #again = false;
  #stopped = true;
  #cuts = 0;
  #contactTriedAt = -Infinity;

  constructor(store: DeviceStore, outside: Outside, calls: DeviceCalls, users: DeviceUsers, changed: () => Promise<void>) {
    this.#store = store;
    this.#outside = outside;
    this.#calls = calls;
    this.#users = users;
    this.#changed = changed;
  }

  /** The program was opened: nothing waits for the time that was set when the line was bad. */
  async start(): Promise<void> {
    this.#stopped = false;
    await this.tryNow().catch(() => undefined); // what cannot be written waits for its time
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  /** There is something new to send, or perhaps a network again: do not wait for the timer. */
  nudge(): void {
    if (this.#stopped) return;
    this.#again = true;
    if (!this.#running) void this.#work();
  }

  /** The network came back, or somebody asks for it: nothing waits for its time. */
  async tryNow(): Promise<void> {
    try {
      await this.#write(() => this.#store.envelopes.where({ state: 'waiting' }).modify({ nextTryAt: 0 }));
    } finally {
      this.#contactTriedAt = -Infinity;
      this.nudge();
    }
  }

  async #work(): Promise<void> {
    this.#running = true;
    clearTimeout(this.#timer);
    let wait = this.#outside.waits.first;
    while (this.#again && !this.#stopped) {
      this.#again = false;
      try {
        wait = await this.#outside.locks.request(lockName, { ifAvailable: true }, (lock) =>
          lock ? this.#write(() => this.#pass()) : Promise.resolve(this.#outside.waits.first),
        );
      } catch (error) {
        // Without its store the outbox can only try again; a page that was closed has none.
        if (!this.#stopped) console.error('The outbox could not work.', error instanceof Error ? error.name : '');
        wait = this.#outside.waits.longest;
      }
    }
    this.#running = false;
    if (!this.#stopped) this.#timer = setTimeout(() => this.nudge(), wait);
  }

  /** On a full disk what is sent could not even be noted, and space would never come back. */
  #write<T>(write: () => Promise<T>): Promise<T> {
    return writeInReserve(this.#store, write, this.#changed);
  }

  /** Sends everything that is due; gives how long nothing needs to be done. */
  async #pass(): Promise<number> {
    const device = await this.#store.thisDevice();
    if (!device || device.standing === 'wiped') return this.#outside.waits.contactIdle;
    const isHeard = device.standing === 'good' || device.standing === 'wiping';
    const ended = isHeard ? await this.#sendDue(device) : null;
    if (ended === 'refused') await this.#users.dropShares();
    const received = ended === 'received';
    if (received || this.#contactIsDue(await this.#unsentCount())) {
      this.#contactTriedAt = this.#outside.now();
      await makeContact(this.#store, this.#outside, this.#calls, this.#users);
    }
    const wiped = await this.#wipeIfOrdered();
    await this.#changed();
    return wiped ? this.#outside.waits.contactIdle : this.#untilNext();
  }

  /** Form by form and then its photographs, oldest try first; a form that fails holds up no other. Gives `received` when any was. */
  async #sendDue(device: DeviceRow): Promise<Outcome | null> {
    let last: Outcome | null = null;
    let any = false;
    let cutsInARow = 0;
    const tried = new Set<string>();
    for (let next = await this.#nextDue(tried); next; next = await this.#nextDue(tried)) {
      tried.add(next.entryId);
      const outcome = await this.#send(device, next.entryId);
      if (!outcome || this.#stopped) continue;
      any ||= outcome === 'received';
      last = outcome;
      if (outcome === 'unknown' || outcome === 'refused') return outcome;
      cutsInARow = outcome === 'cut' ? cutsInARow + 1 : 0;
      this.#cuts = outcome === 'cut' ? this.#cuts + 1 : 0;
      if (outcome === 'received' || outcome === 'stopped') await this.#changed();
      // The line is down: the others stay due and come first next time.
      if (cutsInARow === 2) break;
    }
    return any ? 'received' : last;
  }

  /** Of what is due and was not tried in this pass: a form before photographs, which take the line for long. */
  async #nextDue(tried: ReadonlySet<string>): Promise<EnvelopeRow | undefined> {
    const due = (await this.#waiting()).filter((row) => this.#waitOf(row.nextTryAt) === 0 && !tried.has(row.entryId));
    const rank = (one: EnvelopeRow, other: EnvelopeRow) =>
      Number(isPhoto(one)) - Number(isPhoto(other)) || one.nextTryAt - other.nextTryAt || one.sealedAt - other.sealedAt;
    return due.sort(rank)[0];
  }

  async #send(device: DeviceRow, entryId: string): Promise<Outcome | null> {
    const [envelope, sealed] = await Promise.all([this.#store.envelopes.get(entryId), this.#store.sealed.get(entryId)]);
    if (this.#stopped || !envelope || !sealed || (envelope.state !== 'waiting' && envelope.state !== 'sending')) return null;
    await this.#store.envelopes.update(entryId, { state: 'sending' });
    await this.#changed();
    const answer = await (isPhoto(envelope) ? this.#calls.sendPhoto(device, entryId, sealed.bytes) : this.#calls.handIn(device, entryId, sealed.bytes));
    return settle(this.#store, this.#outside, device, envelope, answer);
  }

  /** What waits and whose turn it is: in the order of each form, the form itself first. What stands behind a form that was not taken waits with it. */
  async #waiting(): Promise<EnvelopeRow[]> {
    const rows = await this.#store.envelopes.where('state').anyOf('waiting', 'sending').toArray();
    const held = new Set([...rows, ...(await this.#store.envelopes.where({ state: 'stopped' }).toArray())].filter((row) => !isPhoto(row)).map((row) => row.entryId));
    const isEarlier = (one: EnvelopeRow, other: EnvelopeRow) => one.formId === other.formId && (one.order ?? 0) < (other.order ?? 0);
    // A correction waits for the one before it, sent or refused: a person mends them in the order in which they were made.
    const corrections = (await this.#store.unsent()).filter((row) => row.corrects !== undefined);
    const isBehind = (row: EnvelopeRow) =>
      corrections.some((one) => one.corrects === row.corrects && (one.sealedAt < row.sealedAt || (one.sealedAt === row.sealedAt && one.entryId < row.entryId)));
    return rows.filter((row) => row.corrects === undefined || !isBehind(row)).filter((row) => row.formId === undefined || (!held.has(row.formId) && !rows.some((one) => isEarlier(one, row))));
  }

  #unsentCount(): Promise<number> {
    return this.#store.envelopes.where('state').anyOf('waiting', 'sending', 'stopped').count();
  }

  #contactIsDue(unsent: number): boolean {
    const { contactUnsent, contactIdle } = this.#outside.waits;
    const since = this.#outside.now() - this.#contactTriedAt;
    // A clock that was set back would otherwise keep the device silent for years.
    return since < 0 || since >= (unsent ? contactUnsent : contactIdle);
  }

  /** An erasing that was ordered waits until everything is with the server. */
  async #wipeIfOrdered(): Promise<boolean> {
    const device = await this.#store.thisDevice();
    if (device?.standing !== 'wiping' || (await this.#waiting()).length > 0) return false;
    const left = await this.#store.unsent();
    const forms = new Set([...left.map((one) => one.formId ?? one.entryId), ...(await this.#store.drafts.toCollection().primaryKeys())]);
    await this.#store.erase(forms.size);
    await reportErased(this.#store, this.#outside, this.#calls, device);
    return true;
  }

  async #untilNext(): Promise<number> {
    const { waits, now } = this.#outside;
    const rows = await this.#waiting();
    const standing = (await this.#store.thisDevice())?.standing;
    const contact = Math.max(0, (rows.length ? waits.contactUnsent : waits.contactIdle) - (now() - this.#contactTriedAt));
    if (rows.length === 0 || standing === 'unknown' || standing === 'refused') return Math.min(contact, waits.contactIdle) || waits.first;
    const next = Math.min(...rows.map((row) => this.#waitOf(row.nextTryAt)));
    return Math.max(next, this.#cuts ? backoff(this.#outside, this.#cuts) : waits.first);
  }

  /** How long until then; a time that only a changed clock can explain has come. */
  #waitOf(nextTryAt: number): number {
    const wait = nextTryAt - this.#outside.now();
    return wait <= 0 || wait > this.#outside.waits.contactIdle ? 0 : wait;
  }
}
