import { answered } from '../../shared/api/api-error';
import { api, basedOn } from '../../shared/api/client';
import type { Schema } from '../../shared/api/schema';

/** Writes down what a person has or lacks of a document: one cell of the matrix. */
export function recordHolding(family: string, cell: Schema<'MatrixCellDto'>, body: Schema<'RecordHoldingBody'>) {
  const path = { id: family, personId: cell.personId, documentType: cell.documentType };
  return answered(
    api.PUT('/api/families/{id}/people/{personId}/holdings/{documentType}', { params: { path, header: basedOn(cell.version) }, body }),
  );
}
