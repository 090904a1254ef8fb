import { answered } from '../../../shared/api/api-error';
import { api, basedOn } from '../../../shared/api/client';
import type { Schema } from '../../../shared/api/schema';

/** Makes one file of two, at the versions that were seen. */
export function mergeFiles(kept: Schema<'FileInComparison'>, other: string, body: Schema<'MergeFilesBody'>) {
  return answered(api.POST('/api/families/{id}/same-as/{other}', { params: { path: { id: kept.id, other }, header: basedOn(kept.version) }, body }));
}
