import { answered } from '../../../shared/api/api-error';
import { api, basedOn } from '../../../shared/api/client';
import type { Schema } from '../../../shared/api/schema';

/** Gives both files back, at the versions that were seen. */
export function splitFiles(merge: Schema<'FileMergeDto'>, attributions: Schema<'Attribution'>[], why: string) {
  return answered(
    api.POST('/api/file-merges/{id}/split', {
      params: { path: { id: merge.id }, header: basedOn(merge.version) },
      body: { absorbedId: merge.absorbedId, absorbedVersion: merge.absorbedVersion, attributions, why },
    }),
  );
}
