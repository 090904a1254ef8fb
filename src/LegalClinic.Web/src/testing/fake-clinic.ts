import { createDecipheriv, createECDH, createHash, createPrivateKey, createPublicKey, generateKeyPairSync, hkdfSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { DeviceContactBody, DeviceOrders, DeviceReceipt } from '../shared/device/device-api';
import { Device, DeviceStore, pageLocks, type Locks, type Outside } from '../shared/device';
import { FakeUploads, json } from './fake-uploads';

/** How the line behaves for a request: cut before it arrives, after so many bytes of its body, or after the server did its work; or another answer instead. */
export type Line = 'good' | 'cutBefore' | 'cutAfter' | { cutAtByte: number } | { status: number; body?: unknown; headers?: Record<string, string> };

/** The server's half of decision 15, written again with node:crypto and nothing of the client's. */
export class FakeClinic {
  readonly #ecdh = createECDH('prime256v1');
  readonly #signing: KeyObject;
  readonly #receiptPoint: Buffer;
  readonly #share = randomBytes(32);
  readonly settings = { lockAfterMinutes: 2, daysWithoutContact: 14, pinTries: 5, keepDays: 30 };
  readonly tokens = new Map<string, string>();
  readonly forms = new Map<string, { form: unknown; hash: string; ticket: string; arrivals: number }>();
  readonly photos = new Map<string, { about: unknown; picture: Buffer; hash: string; arrivals: number }>();
  readonly uploads = new FakeUploads();
  readonly contacts: DeviceContactBody[] = [];
  orders: Partial<DeviceOrders> = {};
  statuses = new Map<string, string>();
  time = Date.parse('2026-11-27T08:00:00Z');
  line: (request: Request) => Line = () => 'good';
  signature: (good: string) => string = (good) => good;
  tickets = 0;

  constructor() {
    this.#ecdh.generateKeys();
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.#signing = createPrivateKey(pair.privateKey.export({ format: 'pem', type: 'pkcs8' }));
    const { x = '', y = '' } = createPublicKey(pair.publicKey.export({ format: 'pem', type: 'spki' })).export({ format: 'jwk' });
    this.#receiptPoint = Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
  }

  readonly fetch = async (request: Request): Promise<Response> => {
    const line = this.line(request);
    if (line === 'cutBefore') throw new TypeError('cut');
    if (typeof line === 'object' && 'cutAtByte' in line) {
      await this.#answer(new Request(request, { body: (await request.arrayBuffer()).slice(0, line.cutAtByte) }));
      throw new TypeError('cut');
    }
    if (typeof line === 'object') return json(line.status, line.body ?? {}, line.headers);
    const answer = await this.#answer(request);
    if (line === 'cutAfter') throw new TypeError('cut');
    return answer;
  };

  async #answer(request: Request): Promise<Response> {
    const [, , , deviceId = '', act = '', entryId = ''] = new URL(request.url).pathname.split('/');
    if (!deviceId) return this.#register((await request.json()) as { id: string });
    if (act === 'tickets') return json(200, { ticket: `ticket-${(this.tickets += 1)}` });
    if (this.tokens.get(deviceId) !== request.headers.get('Device-Token')) return json(401, { code: 'device.unknown' });
    if (act === 'uploads') return this.uploads.answer(request, deviceId, (entry, bytes) => this.receive(deviceId, entry, bytes));
    if (act === 'contact') return this.#contact((await request.json()) as DeviceContactBody);
    return this.receive(deviceId, entryId, Buffer.from(await request.arrayBuffer()));
  }

  #register({ id }: { id: string }): Response {
    const token = randomBytes(16).toString('hex');
    this.tokens.set(id, token);
    return json(200, {
      id, token, sealingKey: this.#ecdh.getPublicKey('base64'), receiptKey: this.#receiptPoint.toString('base64'), share: this.#share.toString('base64'), settings: this.settings,
    });
  }

  #contact(body: DeviceContactBody): Response {
    this.contacts.push(body);
    const states = [...this.forms.keys()].map((entryId) => ({ entryId, number: `N-${entryId.slice(-4)}`, status: this.statuses.get(entryId) ?? 'submitted' }));
    const unknown = body.receipts.filter((entryId) => !this.forms.has(entryId) && !this.photos.has(entryId));
    return json(200, { serverTime: new Date(this.time).toISOString(), order: 'none', share: this.#share.toString('base64'), unknown, states, ...this.orders });
  }

  receive(deviceId: string, entryId: string, bytes: Buffer): Response {
    const hash = createHash('sha256').update(bytes).digest('base64');
    const content = this.openedBytes(deviceId, entryId, bytes);
    const end = content.indexOf(10);
    if (end >= 0) return this.#receivePhoto(deviceId, entryId, hash, content, end);
    const { ticket, form, correction } = this.opened(deviceId, entryId, bytes);
    const known = this.forms.get(entryId);
    if (known && known.hash !== hash) return json(409, { code: 'intake.id_taken' });
    this.forms.set(entryId, { form: form ?? correction, hash, ticket, arrivals: (known?.arrivals ?? 0) + 1 });
    return json(201, this.#receipt(deviceId, entryId, hash));
  }

  #receivePhoto(deviceId: string, entryId: string, hash: string, content: Buffer, end: number): Response {
    const { photo } = JSON.parse(content.subarray(0, end).toString('utf8')) as { photo: { intakeId: string } };
    if (!this.forms.has(photo.intakeId)) return json(404, { code: 'intake.not_found' });
    const known = this.photos.get(entryId);
    if (known && known.hash !== hash) return json(409, { code: 'photo.id_taken' });
    this.photos.set(entryId, { about: photo, picture: content.subarray(end + 1), hash, arrivals: (known?.arrivals ?? 0) + 1 });
    return json(200, this.#receipt(deviceId, entryId, hash));
  }

  /** Opens an envelope as the decision describes it. */
  opened(deviceId: string, entryId: string, bytes: Buffer): { ticket: string; form?: unknown; correction?: unknown } {
    return JSON.parse(this.openedBytes(deviceId, entryId, bytes).toString('utf8')) as { ticket: string; form?: unknown; correction?: unknown };
  }

  openedBytes(deviceId: string, entryId: string, bytes: Buffer): Buffer {
    const point = bytes.subarray(0, 65);
    const key = Buffer.from(hkdfSync('sha256', this.#ecdh.computeSecret(point), point, 'legalclinic-envelope-1', 32));
    const opener = createDecipheriv('aes-256-gcm', key, bytes.subarray(65, 77));
    opener.setAAD(Buffer.from(`${deviceId}:${entryId}`));
    opener.setAuthTag(bytes.subarray(-16));
    return Buffer.concat([opener.update(bytes.subarray(77, -16)), opener.final()]);
  }

  #receipt(deviceId: string, entryId: string, hash: string): DeviceReceipt {
    const number = `N-${entryId.slice(-4)}`;
    const receivedAt = new Date(this.time).toISOString();
    const text = ['legalclinic-receipt-1', deviceId, entryId, hash, number, receivedAt].join('\n');
    const signature = sign('sha256', Buffer.from(text), { key: this.#signing, dsaEncoding: 'ieee-p1363' }).toString('base64');
    return { entryId, number, status: 'submitted', receivedAt, hash, signature: this.signature(signature) };
  }
}

/** A tablet whose disk outlives its pages. Everything about it can be turned: clock, space, line. */
export class FakeTablet {
  readonly indexedDB = new IDBFactory();
  readonly locks: Locks = pageLocks();
  readonly #listeners = new Set<(word: string) => void>();
  readonly pages = new Set<Device>();
  readonly #began = performance.now();
  clock = Date.parse('2026-11-27T08:00:00Z');
  /** Whether the clock goes by itself. */
  ticks = false;
  used = 1_000_000;
  readonly clinic: FakeClinic;

  constructor(clinic = new FakeClinic()) {
    this.clinic = clinic;
  }

  store(): DeviceStore {
    return new DeviceStore({ indexedDB: this.indexedDB, IDBKeyRange });
  }

  /** Opens a page of the product on this tablet. */
  async page(more: Partial<Outside> = {}): Promise<Device> {
    const own = new Set<(word: string) => void>();
    const device = new Device(this.store(), {
      address: 'https://clinic.example',
      version: 'test',
      fetch: this.clinic.fetch,
      sessionFetch: this.clinic.fetch,
      now: () => this.clock + (this.ticks ? Math.round(performance.now() - this.#began) : 0),
      random: () => 1,
      locks: this.locks,
      channel: {
        tell: (word) => this.#listeners.forEach((listener) => own.has(listener) || listener(word)),
        listen: (listener) => {
          own.add(listener);
          this.#listeners.add(listener);
          return () => this.#listeners.delete(listener);
        },
      },
      space: () => Promise.resolve({ used: this.used, quota: 100_000_000 }),
      keepStore: () => Promise.resolve(true),
      pinCost: { memoryKiB: 64, iterations: 1, parallelism: 1 },
      waits: { first: 5, longest: 20, request: 2_000, contactUnsent: 40, contactIdle: 3_600_000 },
      ...more,
    });
    this.pages.add(device);
    await device.start();
    return device;
  }

  /** Kills a page: nothing of it goes on. */
  kill(page: Device): void {
    page.stop();
    this.pages.delete(page);
  }

  killAll(): void {
    this.pages.forEach((page) => this.kill(page));
  }
}
