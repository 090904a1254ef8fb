/* The devices' half of the server, as docs/decisions/0015-offline-envelopes.md has it, for the mock: keeps what it received in memory. */
import { createDecipheriv, createECDH, createHash, generateKeyPairSync, hkdfSync, randomBytes, sign } from 'node:crypto';

const sealing = createECDH('prime256v1');
sealing.generateKeys();
const signing = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const { x, y } = signing.publicKey.export({ format: 'jwk' });
const receiptKey = Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]).toString('base64');
const settings = { lockAfterMinutes: 2, daysWithoutContact: 14, pinTries: 5, keepDays: 30 };
const devices = new Map();
const forms = new Map();

function register({ id }) {
  const device = { token: randomBytes(24).toString('base64url'), share: devices.get(id)?.share ?? randomBytes(32).toString('base64') };
  devices.set(id, device);
  return [200, { id, ...device, sealingKey: sealing.getPublicKey('base64'), receiptKey, settings }];
}

function contact({ receipts }, share) {
  const unknown = receipts.filter((entryId) => !forms.has(entryId));
  const states = receipts.filter((entryId) => forms.has(entryId)).map((entryId) => ({ entryId, number: forms.get(entryId).number, status: 'received' }));
  return [200, { serverTime: new Date().toISOString(), order: 'none', share, unknown, states }];
}

function opened(deviceId, entryId, bytes) {
  const point = bytes.subarray(0, 65);
  const key = Buffer.from(hkdfSync('sha256', sealing.computeSecret(point), point, 'legalclinic-envelope-1', 32));
  const opener = createDecipheriv('aes-256-gcm', key, bytes.subarray(65, 77));
  opener.setAAD(Buffer.from(`${deviceId}:${entryId}`));
  opener.setAuthTag(bytes.subarray(-16));
  return JSON.parse(Buffer.concat([opener.update(bytes.subarray(77, -16)), opener.final()]).toString('utf8'));
}

function receive(deviceId, entryId, bytes) {
  const { form } = opened(deviceId, entryId, bytes);
  const verbatim = createHash('sha256').update(JSON.stringify(form)).digest('hex');
  const known = forms.get(entryId);
  if (known && known.verbatim !== verbatim) return [409, { code: 'intake.id_taken' }];
  const kept = known ?? { number: `N-${entryId.slice(-5).toUpperCase()}`, receivedAt: new Date().toISOString(), form, verbatim };
  forms.set(entryId, kept);
  const hash = createHash('sha256').update(bytes).digest('base64');
  const text = ['legalclinic-receipt-1', deviceId, entryId, hash, kept.number, kept.receivedAt].join('\n');
  const signature = sign('sha256', Buffer.from(text), { key: signing.privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64');
  return [known ? 200 : 201, { entryId, number: kept.number, status: 'received', receivedAt: kept.receivedAt, hash, signature }];
}

/** Answers what begins with /api/devices; `raw` holds the bytes of the request. */
export function answerDevice(path, headers, raw) {
  const [, , , deviceId, act, entryId] = path.split('/');
  if (!deviceId) return register(JSON.parse(raw.toString('utf8')));
  if (act === 'tickets') return [200, { ticket: randomBytes(24).toString('base64url') }];
  const device = devices.get(deviceId);
  if (!device || device.token !== headers['device-token']) return [401, { code: 'device.unknown' }];
  return act === 'contact' ? contact(JSON.parse(raw.toString('utf8')), device.share) : receive(deviceId, entryId, raw);
}
