import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error';

/**
 * Refused calls are not repeated; a cut line is tried twice more, unless the device itself says that there is no network: the
 * page then says so at once. Calls are made all the same (`always`), since much is answered from the device.
 */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        refetchOnReconnect: true,
        staleTime: 30_000,
        retry: (times, error) => times < 2 && navigator.onLine && (!(error instanceof ApiError) || error.status === 0 || error.status >= 500),
      },
      mutations: { networkMode: 'always' },
    },
  });
}
