/** What a device and the server say to each other (docs/decisions/0015-offline-envelopes.md). */

export interface RegisterDeviceBody {
  /** Chosen by the device, UUIDv7. */
  id: string;
  /** What people call the device. */
  label: string;
}

export interface DeviceSettings {
  lockAfterMinutes: number;
  daysWithoutContact: number;
  /** Wrong PINs after which the share of the person is dropped. */
  pinTries: number;
  /** Days that an envelope is kept after its receipt. */
  keepDays: number;
}

export interface DeviceWelcome {
  id: string;
  token: string;
  /** P-256 point, 65 bytes in Base64: envelopes are sealed for it. */
  sealingKey: string;
  /** P-256 point, 65 bytes in Base64: receipts are signed with it. */
  receiptKey: string;
  /** 32 bytes in Base64: the server's part of every key of this device. */
  share: string;
  settings: DeviceSettings;
}

export interface DeviceTicket {
  ticket: string;
}

export interface DeviceReceipt {
  entryId: string;
  number: string;
  status: string;
  receivedAt: string;
  /** SHA-256 of the envelope's bytes in Base64. */
  hash: string;
  signature: string;
}

export interface DeviceContactBody {
  deviceTime: string;
  version: string;
  /** Forms that the server has no receipt given for: begun, waiting or stopped. */
  unsent: number;
  oldestUnsentAt: string | null;
  /** Of those, forms that wait for a person to mend them. */
  stopped: number;
  usedBytes: number | null;
  quotaBytes: number | null;
  /** Entries that the device holds receipts for. */
  receipts: string[];
}

export interface DeviceOrders {
  serverTime: string;
  order: 'none' | 'wipe';
  share: string | null;
  /** Entries with a receipt that the server does not know any more. */
  unknown: string[];
  states: { entryId: string; number: string; status: string }[];
}
