import { answered, ApiError } from '../api/api-error';
import { api } from '../api/client';
import { owedSignOut, rememberedPerson } from './remembered-person';

/** Ends the session here at once, and at the server now or at the next contact. */
export async function endSession(): Promise<void> {
  rememberedPerson.forget();
  owedSignOut.note();
  await settleSignOut().catch((error: unknown) => {
    if (!isUnreached(error)) throw error;
  });
}

/** Tells the server of a sign-out that it has not heard of yet. Comes before anything else that is about a session. */
export async function settleSignOut(): Promise<void> {
  if (!owedSignOut.is()) return;
  await answered(api.DELETE('/api/session')).catch((error: unknown) => {
    // 401: the session had ended by itself.
    if (!(error instanceof ApiError) || error.status !== 401) throw error;
  });
  owedSignOut.settle();
}

/** Whether the server was not reached at all, or only something in between that cannot answer for it. */
export function isUnreached(error: unknown): boolean {
  return error instanceof ApiError && [0, 502, 503, 504].includes(error.status);
}
