import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useDevice } from '../../shared/device/use-device';
import { intakesKey } from './list-my-intakes';

/** Reads the server's list anew when a form of this device was received. */
export function useFreshList(): void {
  const queryClient = useQueryClient();
  const received = useDevice().envelopes.filter((one) => one.state === 'received').length;
  useEffect(() => {
    void queryClient.invalidateQueries({ queryKey: intakesKey });
  }, [queryClient, received]);
}
