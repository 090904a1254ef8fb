import { ApiError } from './api-error';
import type { ProblemDetails } from './schema';

/** Fetches a paper that the server prints. */
export async function readPdf(address: string): Promise<Blob> {
  let response: Response;
  try {
    response = await fetch(new Request(new URL(address, location.origin), { credentials: 'same-origin' }));
  } catch {
    throw new ApiError(0, { code: 'network' });
  }
  if (response.ok) return response.blob();
  const problem = (await response.json().catch(() => undefined)) as ProblemDetails | undefined;
  throw new ApiError(response.status, problem);
}
