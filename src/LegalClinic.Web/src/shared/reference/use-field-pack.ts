import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { renewFieldPack } from './field-pack';

const hourMs = 3_600_000;

/** Keeps this device's copy of the reference data fresh: at the start, hourly, and when a network comes back. */
export function useFieldPack(signedIn: boolean): void {
  const queryClient = useQueryClient();
  const version = useQuery({
    queryKey: ['field-pack'],
    queryFn: ({ signal }) => renewFieldPack(signal),
    enabled: signedIn,
    staleTime: hourMs,
    refetchInterval: hourMs,
    retry: false,
  }).data;

  useEffect(() => {
    if (version) void queryClient.invalidateQueries({ queryKey: ['reference'] });
  }, [queryClient, version]);
}
