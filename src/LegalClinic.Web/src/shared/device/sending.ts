import { problemOf, type Answer } from './device-calls';
import type { DeviceReceipt } from './device-api';
import type { Outside } from './outside';
import { isReceiptFor } from './receipt';
import type { DeviceRow, DeviceStore, EnvelopeRow } from './store';

/** Answers that the same form will meet again until a person mends it. */
const stopping: ReadonlySet<number> = new Set([400, 409, 410, 412, 413, 422]);
/** What went wrong with the pieces of an upload and not with what is in it: the next try begins by asking how far it is. */
const ofUpload = 'upload.';

/** received, stopped: settled; later: tried again; cut: the line is down; unknown, refused: nothing of this device is taken now. */
export type Outcome = 'received' | 'stopped' | 'later' | 'cut' | 'unknown' | 'refused';

/** Writes down what an answer means for one envelope. Nothing is let go of without the server's signed receipt. */
export async function settle(store: DeviceStore, outside: Outside, device: DeviceRow, envelope: EnvelopeRow, answer: Answer): Promise<Outcome> {
  const { entryId, hash } = envelope;
  const code = problemOf(answer)?.code ?? '';
  if (answer.status === 401) return hold(store, device, entryId, 'unknown');
  if (answer.status === 403 && code === 'device.refused') return hold(store, device, entryId, 'refused');
  if (stopping.has(answer.status) && !code.startsWith(ofUpload)) return stop(store, envelope, answer, code);
  const isSuccess = answer.status >= 200 && answer.status < 300;
  if (isSuccess && (await isReceiptFor(answer.body, device.id, entryId, hash, device.receiptKey))) {
    return letGo(store, envelope, answer.body as DeviceReceipt);
  }
  const tries = envelope.tries + 1;
  const wait = Math.max(backoff(outside, tries), answer.retryAfter ?? 0);
  await store.envelopes.update(entryId, { state: 'waiting', tries, nextTryAt: outside.now() + wait });
  return answer.status === 0 ? 'cut' : 'later';
}

/** Doubles with each try, up to the longest; between half and the whole of it, so that devices do not come all at once. */
export function backoff({ waits, random }: Outside, tries: number): number {
  return Math.min(waits.longest, waits.first * 2 ** Math.min(tries - 1, 20)) * (0.5 + random() / 2);
}

async function hold(store: DeviceStore, device: DeviceRow, entryId: string, standing: 'unknown' | 'refused'): Promise<Outcome> {
  await store.transaction('rw', store.device, store.envelopes, async () => {
    await store.envelopes.update(entryId, { state: 'waiting' });
    await store.stand(standing, device.token);
  });
  return standing;
}

async function stop(store: DeviceStore, { entryId, hash }: EnvelopeRow, answer: Answer, code: string): Promise<Outcome> {
  const refusal = { status: answer.status, code: code || `http.${answer.status}`, errors: problemOf(answer)?.errors ?? {} };
  await store.transaction('rw', store.drafts, store.envelopes, async () => {
    if ((await store.envelopes.get(entryId))?.hash !== hash) return;
    await store.envelopes.update(entryId, { state: 'stopped', refusal });
    await store.drafts.update(entryId, { handedIn: 0 });
  });
  return 'stopped';
}

async function letGo(store: DeviceStore, { entryId, hash }: EnvelopeRow, receipt: DeviceReceipt): Promise<Outcome> {
  await store.transaction('rw', store.drafts, store.photos, store.envelopes, async () => {
    if ((await store.envelopes.get(entryId))?.hash !== hash) return;
    await store.envelopes.update(entryId, { state: 'received', receipt, status: receipt.status, refusal: null });
    await store.drafts.delete(entryId);
    await store.photos.delete(entryId);
  });
  return 'received';
}
