import { useSyncExternalStore } from 'react';
import type { DeviceStatus } from './device-status';
import { thisDevice } from './this-device';

/** How this device stands, kept current. */
export function useDevice(): DeviceStatus {
  return useSyncExternalStore(thisDevice.subscribe, thisDevice.status);
}
