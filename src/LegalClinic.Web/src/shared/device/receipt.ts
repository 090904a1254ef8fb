import { fromBase64, utf8 } from './bytes';
import type { DeviceReceipt } from './device-api';

/** Whether an answer is the server's signed word that it has exactly this envelope. */
export async function isReceiptFor(answer: unknown, deviceId: string, entryId: string, hash: string, receiptKey: string): Promise<boolean> {
  if (!looksLikeReceipt(answer) || answer.entryId !== entryId || answer.hash !== hash) return false;
  const text = ['legalclinic-receipt-1', deviceId, entryId, hash, answer.number, answer.receivedAt].join('\n');
  try {
    const key = await crypto.subtle.importKey('raw', fromBase64(receiptKey), { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
    return await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, fromBase64(answer.signature), utf8(text));
  } catch {
    return false; // not Base64, or no point of the curve: no receipt
  }
}

function looksLikeReceipt(answer: unknown): answer is DeviceReceipt {
  if (typeof answer !== 'object' || answer === null) return false;
  const receipt = answer as Record<string, unknown>;
  return ['entryId', 'number', 'status', 'receivedAt', 'hash', 'signature'].every((name) => typeof receipt[name] === 'string');
}
