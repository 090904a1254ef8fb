import { answered } from '../../shared/api/api-error';
import { api, basedOn } from '../../shared/api/client';
import type { Schema } from '../../shared/api/schema';

/** What can be ordered of a device, by the last part of its address. */
export const deviceOrders = ['expiry', 'wipe', 'theft', 'readmission'] as const;
export type DeviceOrderName = (typeof deviceOrders)[number];

/** Orders something of a device, with the reason. */
export function orderDevice(order: DeviceOrderName, device: Schema<'DeviceDto'>, why: string) {
  return answered(api.POST(`/api/devices/{id}/${order}`, { params: { path: { id: device.id }, header: basedOn(device.version) }, body: { why } }));
}

/** Which orders make sense for a device in its state. */
export function possibleOrders(state: Schema<'DeviceState'>): readonly DeviceOrderName[] {
  switch (state) {
    case 'in_use':
      return ['expiry', 'wipe', 'theft'];
    case 'expired':
      return ['wipe', 'theft'];
    case 'stolen':
      return ['readmission'];
    default:
      return ['theft'];
  }
}
