import type { Schema } from '../../shared/api/schema';

/** Two files find each other: each pair is shown once, under the file that was looked at first. */
export function onceEach(files: readonly Schema<'CheckedFileDto'>[]): Schema<'CheckedFileDto'>[] {
  const shown = new Set<string>();
  return files
    .map((one) => ({
      ...one,
      known: {
        ...one.known,
        files: one.known.files.filter((file) => {
          const pair = [one.familyId, file.familyId].sort().join(' ');
          if (shown.has(pair)) return false;
          shown.add(pair);
          return true;
        }),
      },
    }))
    .filter((one) => one.known.files.length > 0 || one.known.elsewhere !== 'new');
}
