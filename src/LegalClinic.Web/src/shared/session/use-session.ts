import { useQuery } from '@tanstack/react-query';
import { answered, ApiError } from '../api/api-error';
import { api } from '../api/client';
import type { SessionDto } from '../api/schema';
import { isUnreached, settleSignOut } from './end-session';
import { rememberedPerson } from './remembered-person';

export const sessionKey = ['session'] as const;

/** How often the server is looked for while it is not reached; the end of a cut line is noticed at once. */
const lookEveryMs = 30_000;

/** The person at this browser; `offline` when the server could not be asked and the last one to sign in is taken instead. */
export type Session = SessionDto & { offline?: true };

/** The signed-in person; null when nobody is. */
export function useSession() {
  return useQuery({
    queryKey: sessionKey,
    queryFn: readSession,
    staleTime: Infinity,
    retry: false,
    refetchOnReconnect: 'always',
    refetchInterval: (query) => (query.state.data?.offline ? lookEveryMs : false),
  });
}

async function readSession({ signal }: { signal: AbortSignal }): Promise<Session | null> {
  try {
    await settleSignOut();
    const person = await answered(api.GET('/api/session', { signal }));
    rememberedPerson.keep(person);
    return person;
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) {
      rememberedPerson.forget();
      return null;
    }
    const last = isUnreached(error) ? rememberedPerson.find() : null;
    if (last) return { ...last, offline: true };
    throw error;
  }
}
