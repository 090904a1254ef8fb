import createClient, { type Middleware } from 'openapi-fetch';
import type { paths } from './schema';

type Listener = () => void;
const sessionLost = new Set<Listener>();

/** Calls back when the server answers 401 to anything but the sign-in itself. */
export function onSessionLost(listener: Listener): () => void {
  sessionLost.add(listener);
  return () => sessionLost.delete(listener);
}

function xsrfToken(): string | null {
  const found = document.cookie.split('; ').find((cookie) => cookie.startsWith('XSRF-TOKEN='));
  return found ? decodeURIComponent(found.slice('XSRF-TOKEN='.length)) : null;
}

/** The token that changing requests send back; the server hands it out with the session, also to somebody not signed in yet. */
async function neededToken(): Promise<string | null> {
  if (!xsrfToken()) await (await globalThis.fetch(new Request(new URL('/api/session', location.origin), { credentials: 'same-origin' }))).text();
  return xsrfToken();
}

/** The same request with the token that a change needs. */
async function guarded(request: Request): Promise<Request> {
  if (request.method === 'GET' || request.method === 'HEAD') return request;
  const token = await neededToken();
  if (token) request.headers.set('X-XSRF-TOKEN', token);
  return request;
}

/** Sends a request in the name of whoever is signed in, for parts that have their own way of asking. */
export async function sessionFetch(request: Request): Promise<Response> {
  return globalThis.fetch(await guarded(request));
}

const guard: Middleware = {
  onRequest: ({ request }) => guarded(request),
  onResponse({ response, request }) {
    const aboutSession = new URL(request.url).pathname === '/api/session';
    if (response.status === 401 && !aboutSession) sessionLost.forEach((listener) => listener());
    return response;
  },
};

/** The one way to the server: typed by the API's own description. */
export const api = createClient<paths>({
  baseUrl: typeof location === 'undefined' ? '' : location.origin,
  credentials: 'same-origin',
  fetch: (request) => globalThis.fetch(request),
});
api.use(guard);

/** The header that says which version a change is based on. */
export function basedOn(version: number): { 'If-Match': string } {
  return { 'If-Match': `"${version}"` };
}
