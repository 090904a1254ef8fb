import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';
import { uuidV7 } from '../../shared/uuid-v7';

/** Adds a picture to a paper. The server makes it anew: where it was taken does not stay in it. */
export function addScan(holding: string, picture: File) {
  return answered(
    api.PUT('/api/holdings/{id}/scans/{scanId}', {
      params: { path: { id: holding, scanId: uuidV7() } },
      headers: { 'Content-Type': picture.type || 'image/jpeg' },
      body: picture as unknown as string,
      bodySerializer: (body) => body as unknown as BodyInit,
    }),
  );
}
