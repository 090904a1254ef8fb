import { ApiError } from '../api/api-error';
import type { ProblemDetails } from '../api/schema';
import type { Bytes } from './bytes';
import type { DeviceContactBody, DeviceTicket, DeviceWelcome, RegisterDeviceBody } from './device-api';
import type { Outside } from './outside';

/** Who calls: a device that the server knows by its token. */
export interface Identity {
  id: string;
  token: string;
}

/** What came back; status 0 when the line was cut, wherever. */
export interface Answer {
  status: number;
  body: unknown;
  /** Milliseconds that the server asks to wait. */
  retryAfter: number | null;
}

/** The requests of a device. */
export class DeviceCalls {
  readonly #outside: Outside;

  constructor(outside: Outside) {
    this.#outside = outside;
  }

  /** Makes this browser known, or known again, in the name of whoever is signed in. */
  register(body: RegisterDeviceBody): Promise<DeviceWelcome> {
    return this.#inSession('/api/devices', body);
  }

  /** The server's word that whoever is signed in may hand in from this device. */
  ticket(deviceId: string): Promise<DeviceTicket> {
    return this.#inSession(`/api/devices/${deviceId}/tickets`, {});
  }

  handIn(device: Identity, entryId: string, bytes: Bytes): Promise<Answer> {
    return this.#asDevice(device, `/envelopes/${entryId}`, {
      method: 'PUT',
      body: bytes,
      headers: { 'Content-Type': 'application/octet-stream', 'Idempotency-Key': entryId },
    });
  }

  /** Brings a photograph to the server in pieces and has it opened there. */
  async sendPhoto(device: Identity, entryId: string, bytes: Bytes): Promise<Answer> {
    const upload = await import('./upload').catch(() => null); // not kept yet, and no network to fetch it
    if (!upload) return { status: 0, body: null, retryAfter: null };
    const failed = await upload.uploadInPieces(this.#outside, device, entryId, bytes);
    return failed ?? this.#asDevice(device, `/uploads/${entryId}/completion`, { method: 'POST', headers: {} });
  }

  contact(device: Identity, body: DeviceContactBody): Promise<Answer> {
    return this.#asDevice(device, '/contact', { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } });
  }

  #asDevice(device: Identity, path: string, init: RequestInit & { headers: Record<string, string> }): Promise<Answer> {
    const headers = { ...init.headers, Accept: 'application/json', 'Device-Id': device.id, 'Device-Token': device.token };
    return this.#ask(`/api/devices/${device.id}${path}`, { ...init, headers, credentials: 'omit' }, (request) => this.#outside.fetch(request));
  }

  async #inSession<T>(path: string, body: object): Promise<T> {
    const init: RequestInit = { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' }, credentials: 'same-origin' };
    const answer = await this.#ask(path, init, (request) => this.#outside.sessionFetch(request));
    if (answer.status === 0) throw new ApiError(0, { code: 'network' });
    if (answer.status >= 300 || typeof answer.body !== 'object' || !answer.body) throw new ApiError(answer.status, problemOf(answer));
    return answer.body as T;
  }

  async #ask(path: string, init: RequestInit, send: (request: Request) => Promise<Response>): Promise<Answer> {
    try {
      // A network's own sign-in page answers by leading elsewhere; that is no answer of the clinic.
      const signal = AbortSignal.timeout(this.#outside.waits.request);
      const response = await send(new Request(new URL(path, this.#outside.address), { ...init, redirect: 'error', cache: 'no-store', signal }));
      const text = await response.text();
      return { status: response.status, body: parsed(text), retryAfter: waitOf(response.headers.get('Retry-After'), this.#outside.now()) };
    } catch {
      return { status: 0, body: null, retryAfter: null }; // cut before, while or after the server did its work: nobody here can tell
    }
  }
}

export function problemOf(answer: Answer): ProblemDetails | undefined {
  return typeof answer.body === 'object' && answer.body !== null ? (answer.body as ProblemDetails) : undefined;
}

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function waitOf(header: string | null, now: number): number | null {
  if (!header) return null;
  const seconds = Number(header);
  const wait = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(header) - now;
  return Number.isFinite(wait) && wait > 0 ? wait : null;
}
