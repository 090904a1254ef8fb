/** The engine of the device, free of React and of the browser: what a page and a simulated device under Node share. */
export { Device } from './device';
export { pageLocks } from './page-locks';
export { usualPinCost, usualWaits, type Channel, type Locks, type Outside, type Space, type Waits } from './outside';
export { DeviceStore, storeName, type EnvelopeRow, type Refusal } from './store';
