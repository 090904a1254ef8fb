import type { NamedThing } from '../api/schema';
import { foldName } from '../reference/fold-name';

/** Whether any name or the code of a thing holds the typed text. */
export function matchesName(thing: NamedThing, text: string): boolean {
  const wanted = foldName(text);
  return [thing.nameAr, thing.nameCkb, thing.nameEn, thing.code].some((name) => foldName(name).includes(wanted));
}
