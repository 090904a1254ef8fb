import { useQuery } from '@tanstack/react-query';
import { answered, ApiError } from '../api/api-error';
import { api } from '../api/client';
import type { SessionDto } from '../api/schema';

export const sessionKey = ['session'] as const;

/** The signed-in person; null when nobody is. */
export function useSession() {
  return useQuery({ queryKey: sessionKey, queryFn: readSession, staleTime: Infinity });
}

async function readSession({ signal }: { signal: AbortSignal }): Promise<SessionDto | null> {
  try {
    return await answered(api.GET('/api/session', { signal }));
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return null;
    throw error;
  }
}
