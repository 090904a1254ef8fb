import type { Outside } from './outside';
import { isGiven } from './reserve';
import { roomLeft, type Room } from './space';
import { isPhoto, type DeviceStore, type EnvelopeRow, type Standing } from './store';

/** How the device stands, as pages show it. */
export interface DeviceStatus {
  /** False until the store was read for the first time. */
  isRead: boolean;
  standing: Standing | null;
  id: string | null;
  /** People who have a PIN here. */
  staffIds: readonly string[];
  unlockedBy: string | null;
  /** Forms that are begun, or kept to be mended from. */
  draftIds: readonly string[];
  envelopes: readonly EnvelopeRow[];
  /** Photographs on their way, or received. */
  photos: readonly EnvelopeRow[];
  /** For each photograph that can be read here, the form it belongs to. */
  photoFormIds: readonly string[];
  room: Room;
  lastContactAt: number | null;
  lockAfterMinutes: number;
  /** Whole days for which the device keeps what the server has. */
  keepDays: number;
  erasedForms: number;
}

export const unreadStatus: DeviceStatus = {
  isRead: false, standing: null, id: null, staffIds: [], unlockedBy: null, draftIds: [], envelopes: [], photos: [], photoFormIds: [], room: 'room', lastContactAt: null, lockAfterMinutes: 2, keepDays: 30, erasedForms: 0,
};

/** Who has unlocked it is not in the store: that is for the page to say. */
export async function readStatus(store: DeviceStore, outside: Outside): Promise<Omit<DeviceStatus, 'unlockedBy'>> {
  const [device, staffIds, draftIds, envelopes, photoFormIds, space, reserveIsGiven] = await Promise.all([
    store.thisDevice(), store.users.toCollection().primaryKeys(), store.drafts.toCollection().primaryKeys(), store.envelopes.toArray(),
    // Keys only: the pictures themselves are not read for this.
    store.photos.orderBy('formId').keys(), outside.space(), isGiven(store),
  ]);
  const latestFirst = envelopes.sort((one, other) => other.sealedAt - one.sealedAt);
  return {
    isRead: true,
    standing: device?.standing ?? null,
    id: device?.id ?? null,
    staffIds: staffIds as string[],
    draftIds: draftIds as string[],
    envelopes: latestFirst.filter((one) => !isPhoto(one)),
    photos: latestFirst.filter(isPhoto),
    photoFormIds: photoFormIds as string[],
    room: reserveIsGiven ? 'full' : roomLeft(space),
    lastContactAt: device?.lastContactAt ?? null,
    lockAfterMinutes: device?.settings.lockAfterMinutes ?? unreadStatus.lockAfterMinutes,
    keepDays: device?.settings.keepDays ?? unreadStatus.keepDays,
    erasedForms: device?.erasedForms ?? 0,
  };
}
