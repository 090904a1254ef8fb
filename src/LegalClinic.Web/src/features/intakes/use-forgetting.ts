import { useEffect } from 'react';
import { useDevice } from '../../shared/device/use-device';
import { draftShelf } from './draft-shelf';
import { useDrafts } from './use-drafts';

const day = 24 * 60 * 60_000;

/** Erases copies of received forms that lay on the device for its days without being written on; a changed one stays until it is handed in or put back. */
export function useForgetting(): void {
  const { keepDays } = useDevice();
  const taken = useDrafts().filter((draft) => draft.corrects);
  const ids = taken.map((draft) => draft.id).join(' ');
  useEffect(() => {
    if (!ids) return;
    void import('./form-to-send').then(async ({ isChanged }) => {
      for (const id of ids.split(' ')) {
        const draft = draftShelf.find(id);
        const isOld = draft?.corrects && Math.abs(Date.now() - draft.corrects.takenAt) > keepDays * day;
        if (draft && isOld && !isChanged(draft)) await draftShelf.remove(id);
      }
    });
  }, [ids, keepDays]);
}
