import { loadEntry, openToken, readDeviceFile, type Loaded } from '../../shared/device/device-file';
import { thisDevice } from '../../shared/device/this-device';

export interface EntryLine {
  entryId: string;
  loaded: Loaded | null;
}

/** Reads a device's file and offers its entries one after the other; tells after each how far it is. */
export async function loadFile(text: string, code: string, tell: (lines: readonly EntryLine[]) => void): Promise<'loaded' | 'noFile' | 'wrongCode'> {
  const file = await readDeviceFile(text);
  if (!file) return 'noFile';
  const token = await openToken(file, code);
  if (token === null) return 'wrongCode';
  let lines: EntryLine[] = file.entries.map(({ entryId }) => ({ entryId, loaded: null }));
  tell(lines);
  for (const entry of file.entries) {
    const loaded = await loadEntry(thisDevice.calls, file, token, entry);
    lines = lines.map((line) => (line.entryId === entry.entryId ? { ...line, loaded } : line));
    tell(lines);
  }
  return 'loaded';
}
