import { useCallback } from 'react';
import { useName } from '../i18n/use-name';
import { useBodies } from '../pickers/use-bodies';

/** Names a government body by its code. */
export function useBodyName(): (code: string) => string {
  const nameOf = useName();
  const bodies = useBodies().data;
  return useCallback(
    (code) => {
      const body = bodies?.find((one) => one.code === code);
      return body ? nameOf(body) : code;
    },
    [bodies, nameOf],
  );
}
