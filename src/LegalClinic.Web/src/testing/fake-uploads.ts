export function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
}

/** The server's half of tus 1.0.0 with the creation extension, as decision 18 uses it, and nothing of the client's. */
export class FakeUploads {
  readonly uploads = new Map<string, { length: number; bytes: Buffer }>();
  /** Bytes that came in all requests together. */
  arrived = 0;

  async answer(request: Request, deviceId: string, receive: (entryId: string, bytes: Buffer) => Response): Promise<Response> {
    const [entryId = '', act = ''] = new URL(request.url).pathname.split('/').slice(5);
    if (!entryId) return this.#begin(request, deviceId);
    const upload = this.uploads.get(`${deviceId}/${entryId}`);
    if (!upload) return json(404, { code: 'upload.not_found' });
    if (act === 'completion') {
      if (upload.bytes.length < upload.length) return json(409, { code: 'upload.incomplete' });
      return receive(entryId, upload.bytes);
    }
    if (request.headers.get('Tus-Resumable') !== '1.0.0') return json(412, { code: 'request.malformed' });
    const told = (status: number) =>
      new Response(null, { status, headers: { 'Tus-Resumable': '1.0.0', 'Upload-Offset': `${upload.bytes.length}`, 'Upload-Length': `${upload.length}` } });
    if (request.method === 'HEAD') return told(200);
    if (request.headers.get('Content-Type') !== 'application/offset+octet-stream') return json(415, {});
    if (Number(request.headers.get('Upload-Offset')) !== upload.bytes.length) return json(409, { code: 'upload.offset' });
    const piece = Buffer.from(await request.arrayBuffer());
    this.arrived += piece.length;
    upload.bytes = Buffer.concat([upload.bytes, piece]);
    return told(204);
  }

  #begin(request: Request, deviceId: string): Response {
    const [, entry = ''] = /entry ([A-Za-z0-9+/=]+)/.exec(request.headers.get('Upload-Metadata') ?? '') ?? [];
    const entryId = Buffer.from(entry, 'base64').toString('utf8');
    this.uploads.set(`${deviceId}/${entryId}`, { length: Number(request.headers.get('Upload-Length')), bytes: Buffer.alloc(0) });
    return new Response(null, { status: 201, headers: { 'Tus-Resumable': '1.0.0', Location: `/api/devices/${deviceId}/uploads/${entryId}` } });
  }
}
