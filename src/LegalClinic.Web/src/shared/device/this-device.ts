import { browserOutside } from './browser-outside';
import { Device } from './device';
import { DeviceStore } from './store';

/** The device that this page runs on. */
export const thisDevice = new Device(new DeviceStore(), browserOutside());
