import { useEffect, useState } from 'react';
import { thisDevice } from '../../shared/device/this-device';
import { draftShelf } from './draft-shelf';

/** here: this tab may write; elsewhere: another tab of this device does; asking: not known yet. */
export type FormHold = 'asking' | 'here' | 'elsewhere';

/** One tab at a time writes on a form; the next one takes it over, as it then stands, when the first lets go. */
export function useFormHold(id: string): FormHold {
  const [hold, setHold] = useState<FormHold>('asking');
  useEffect(() => {
    const { locks } = thisDevice.outside;
    const name = `legalclinic-form-${id}`;
    const left = new AbortController();
    const untilLeft = new Promise<void>((done) => left.signal.addEventListener('abort', () => done()));
    const write = async () => {
      if (left.signal.aborted) return;
      setHold('here');
      await untilLeft;
    };
    const takeOver = async () => {
      await draftShelf.load().catch(() => undefined); // locked meanwhile: it is loaded at the next unlocking
      await write();
    };
    void locks
      .request(name, { ifAvailable: true }, async (lock) => {
        if (lock) return write();
        if (!left.signal.aborted) setHold('elsewhere');
        return locks.request(name, { signal: left.signal }, takeOver);
      })
      .catch(() => undefined); // left while waiting
    return () => left.abort();
  }, [id]);
  return hold;
}
