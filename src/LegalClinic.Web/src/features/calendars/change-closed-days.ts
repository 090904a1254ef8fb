import { answered } from '../../shared/api/api-error';
import { api, basedOn } from '../../shared/api/client';
import type { Schema } from '../../shared/api/schema';

/** Moves the days of an entry, or says that they are announced. */
export function changeClosedDays(id: string, version: number, body: Schema<'ChangeClosedDaysBody'>) {
  return answered(api.PUT('/api/closed-days/{id}', { params: { path: { id }, header: basedOn(version) }, body }));
}
