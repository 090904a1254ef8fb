/** What a device and the server say to each other (docs/decisions/0015-offline-envelopes.md). */
import type { Schema } from '../api/schema';

export type RegisterDeviceBody = Schema<'RegisterDeviceBody'>;
export type DeviceSettings = Schema<'DeviceSettings'>;
export type DeviceWelcome = Schema<'DeviceWelcome'>;
export type DeviceTicket = Schema<'DeviceTicket'>;
export type DeviceReceipt = Schema<'DeviceReceipt'>;
export type DeviceContactBody = Schema<'DeviceContactBody'>;
export type DeviceOrders = Schema<'DeviceOrders'>;
