import { vi } from 'vitest';

type Answer = { status?: number; body?: unknown } | ((request: Request) => { status?: number; body?: unknown });

/** Answers calls by "METHOD /path"; what is not named is 404. Gives the requests that were made. */
export function stubApi(answers: Record<string, Answer>): Request[] {
  const requests: Request[] = [];
  vi.stubGlobal('fetch', async (asked: Request | string) => {
    const request = asked instanceof Request ? asked : new Request(new URL(asked, location.origin));
    requests.push(request.clone());
    const named = answers[`${request.method} ${new URL(request.url).pathname}`];
    const answer = typeof named === 'function' ? named(request) : (named ?? { status: 404 });
    const status = answer.status ?? 200;
    return new Response(status === 204 ? null : JSON.stringify(answer.body ?? {}), {
      status,
      headers: { 'content-type': 'application/json' },
    });
  });
  return requests;
}
