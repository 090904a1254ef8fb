import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error';

/** Refused calls are not repeated; a cut line is tried twice more. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (times, error) => times < 2 && (!(error instanceof ApiError) || error.status === 0 || error.status >= 500),
      },
    },
  });
}
