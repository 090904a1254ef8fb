import { DetailedError, Upload, type HttpRequest, type HttpResponse } from 'tus-js-client';
import type { Bytes } from './bytes';
import { parsed, waitOf, type Answer, type Identity } from './device-calls';

/**
 * Two seconds of a line of 30 KB/s. The server keeps every byte that reaches it; this is what is at stake behind a proxy that
 * passes a request on only when it is whole.
 */
const chunkSize = 64 * 1024;

/** What sends a request, gives up after a while, and knows the time. */
export interface Line {
  address: string;
  fetch(request: Request): Promise<Response>;
  now(): number;
  waits: { request: number };
}

/** Brings an envelope to the server in pieces, going on where the last try was cut off. Null when every byte is there; otherwise what came back instead. */
export function uploadInPieces(line: Line, device: Identity, entryId: string, bytes: Bytes): Promise<Answer | null> {
  const endpoint = new URL(`/api/devices/${device.id}/uploads`, line.address).href;
  const whole = new Blob([bytes]);
  return new Promise((done) => {
    const upload = new Upload(whole, {
      endpoint,
      // Asked first: the server knows how far it is. Where it knows nothing, the upload is announced.
      uploadUrl: `${endpoint}/${entryId}`,
      metadata: { entry: entryId },
      headers: { 'Device-Id': device.id, 'Device-Token': device.token },
      chunkSize,
      // The outbox decides when it is tried again, and where it was cut off the server says.
      retryDelays: null,
      storeFingerprintForResuming: false,
      fingerprint: () => Promise.resolve(entryId),
      httpStack: { createRequest: (method, url) => new SentByFetch(line, method, url), getName: () => 'fetch' },
      fileReader: { openFile: () => Promise.resolve(pieces(whole)) },
      onSuccess: () => done(null),
      onError: (error) => done(answerOf(error, line.now())),
    });
    upload.start();
  });
}

function pieces(whole: Blob) {
  return {
    size: whole.size,
    slice: (start: number, end: number) => Promise.resolve({ value: whole.slice(start, end), done: end >= whole.size }),
    close: () => undefined,
  };
}

function answerOf(error: Error, now: number): Answer {
  const response = error instanceof DetailedError ? error.originalResponse : null;
  // Without an answer, or with one that is none of the protocol's: nobody here can tell how far it came.
  if (!response || response.getStatus() < 400) return { status: 0, body: null, retryAfter: null };
  return { status: response.getStatus(), body: parsed(response.getBody()), retryAfter: waitOf(response.getHeader('Retry-After') ?? null, now) };
}

/** A request of the upload as the device makes all of its own: without a session, never led elsewhere, given up after a while. */
class SentByFetch implements HttpRequest {
  readonly #headers: Record<string, string> = {};
  readonly #aborting = new AbortController();
  readonly #line: Line;
  readonly #method: string;
  readonly #url: string;

  constructor(line: Line, method: string, url: string) {
    this.#line = line;
    this.#method = method;
    this.#url = url;
  }

  getMethod = () => this.#method;
  getURL = () => this.#url;
  getHeader = (name: string): string | undefined => this.#headers[name];
  setProgressHandler = () => undefined; // nobody watches it byte by byte
  getUnderlyingObject = () => this.#aborting;

  setHeader(name: string, value: string): void {
    this.#headers[name] = value;
  }

  abort(): Promise<void> {
    this.#aborting.abort();
    return Promise.resolve();
  }

  async send(body: Blob | null): Promise<HttpResponse> {
    const signal = AbortSignal.any([this.#aborting.signal, AbortSignal.timeout(this.#line.waits.request)]);
    const init: RequestInit = { method: this.#method, headers: this.#headers, body, credentials: 'omit', redirect: 'error', cache: 'no-store', signal };
    const response = await this.#line.fetch(new Request(this.#url, init));
    const text = await response.text();
    return {
      getStatus: () => response.status,
      getHeader: (name) => response.headers.get(name) ?? undefined,
      getBody: () => text,
      getUnderlyingObject: () => response,
    };
  }
}
