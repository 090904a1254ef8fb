// @vitest-environment node
import { createHash, createPublicKey, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { FakeClinic } from '../../testing/fake-clinic';
import { toBase64, utf8 } from './bytes';
import type { DeviceReceipt, DeviceWelcome } from './device-api';
import { sealEnvelope } from './envelope';
import { isReceiptFor } from './receipt';

const sent = (content: object) => utf8(JSON.stringify(content));

async function welcome(clinic: FakeClinic): Promise<DeviceWelcome> {
  const request = new Request('https://clinic.example/api/devices', { method: 'POST', body: JSON.stringify({ id: 'd1', label: 'T7' }) });
  return (await (await clinic.fetch(request)).json()) as DeviceWelcome;
}

describe('an envelope', () => {
  it('is opened by the server alone, which is written apart from this code', async () => {
    const clinic = new FakeClinic();
    const { sealingKey } = await welcome(clinic);

    const bytes = await sealEnvelope(sealingKey, 'd1', 'e1', sent({ ticket: 't', form: { given: 'وليد' } }));

    expect(clinic.opened('d1', 'e1', Buffer.from(bytes))).toEqual({ ticket: 't', form: { given: 'وليد' } });
    expect(bytes[0]).toBe(4);
    expect(Buffer.from(bytes).toString('utf8')).not.toContain('وليد');
  });

  it.each<[string, string, string, (bytes: Buffer) => Buffer]>([
    ['of another device', 'd2', 'e1', (bytes) => bytes],
    ['under another identifier', 'd1', 'e2', (bytes) => bytes],
    ['with a changed bit', 'd1', 'e1', (bytes) => Buffer.from(bytes.map((byte, at) => (at === bytes.length - 20 ? byte ^ 1 : byte)))],
  ])('%s does not open', async (_, device, entry, change) => {
    const clinic = new FakeClinic();
    const bytes = await sealEnvelope((await welcome(clinic)).sealingKey, 'd1', 'e1', sent({ ticket: 't', form: {} }));

    expect(() => clinic.opened(device, entry, change(Buffer.from(bytes)))).toThrow();
  });

  it('is another one each time', async () => {
    const { sealingKey } = await welcome(new FakeClinic());
    const seal = () => sealEnvelope(sealingKey, 'd1', 'e1', sent({ ticket: 't', form: {} }));

    expect(toBase64(await seal())).not.toBe(toBase64(await seal()));
  });
});

describe('a receipt', () => {
  async function received() {
    const clinic = new FakeClinic();
    const { sealingKey, receiptKey, token } = await welcome(clinic);
    const bytes = await sealEnvelope(sealingKey, 'd1', 'e1', sent({ ticket: 't', form: {} }));
    const headers = { 'Device-Token': token };
    const answer = await clinic.fetch(new Request('https://clinic.example/api/devices/d1/envelopes/e1', { method: 'PUT', body: bytes, headers }));
    return { receiptKey, hash: createHash('sha256').update(bytes).digest('base64'), receipt: (await answer.json()) as DeviceReceipt };
  }

  it('counts when the server signed exactly this', async () => {
    const { receipt, receiptKey, hash } = await received();

    expect(await isReceiptFor(receipt, 'd1', 'e1', hash, receiptKey)).toBe(true);
    const point = Buffer.from(receiptKey, 'base64');
    const key = createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') } });
    const text = utf8(`legalclinic-receipt-1\nd1\ne1\n${hash}\n${receipt.number}\n${receipt.receivedAt}`);
    expect(verify('sha256', text, { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(receipt.signature, 'base64'))).toBe(true);
  });

  it.each<[string, (receipt: DeviceReceipt) => unknown, string?]>([
    ['another number', (receipt) => ({ ...receipt, number: 'N-2' })],
    ['another time', (receipt) => ({ ...receipt, receivedAt: '2026-11-28T00:00:00Z' })],
    ['another entry', (receipt) => ({ ...receipt, entryId: 'e2' })],
    ['another hash', (receipt) => ({ ...receipt, hash: 'AAAA' })],
    ['another device', (receipt) => receipt, 'd2'],
    ['no signature', ({ entryId, number, status, receivedAt, hash }) => ({ entryId, number, status, receivedAt, hash })],
    ['nothing at all', () => null],
  ])('with %s is none', async (_, change, device = 'd1') => {
    const { receipt, receiptKey, hash } = await received();

    expect(await isReceiptFor(change(receipt), device, 'e1', hash, receiptKey)).toBe(false);
  });
});
