import { answered, ApiError } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';
import { fromBase64 } from '../../shared/device/bytes';
import { readDeviceFile, type DeviceFile } from '../../shared/device/device-file';

export type Loaded = { as: 'received'; number: string } | { as: 'refused'; error: ApiError } | { as: 'cut' };

export interface EntryLine {
  entryId: string;
  loaded: Loaded | null;
}

/** Reads a device's file and offers its entries one after the other; tells after each how far it is. */
export async function loadFile(text: string, tell: (lines: readonly EntryLine[]) => void): Promise<'loaded' | 'noFile'> {
  const file = await readDeviceFile(text);
  if (!file) return 'noFile';
  let lines: EntryLine[] = file.entries.map(({ entryId }) => ({ entryId, loaded: null }));
  tell(lines);
  for (const entry of file.entries) {
    const loaded = await loadEntry(file.deviceId, entry);
    lines = lines.map((line) => (line.entryId === entry.entryId ? { ...line, loaded } : line));
    tell(lines);
  }
  return 'loaded';
}

/** Offers one entry to the server; it is handed in for its writer. */
async function loadEntry(deviceId: string, { entryId, envelope }: DeviceFile['entries'][number]): Promise<Loaded> {
  try {
    const sending = api.PUT('/api/devices/{id}/file/{entryId}', {
      params: { path: { id: deviceId, entryId } },
      headers: { 'Content-Type': 'application/octet-stream' },
      body: envelope,
      bodySerializer: fromBase64,
    });
    return { as: 'received', number: (await answered(sending)).number };
  } catch (error) {
    if (error instanceof ApiError && error.status >= 400 && error.status < 500 && error.status !== 429) return { as: 'refused', error };
    return { as: 'cut' };
  }
}
