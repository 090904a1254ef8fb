const lockName = 'legalclinic-at-work';
/** How long somebody waits for a window that is just leaving its work. */
const leavingMs = 1_000;

const quietPlaces: ReadonlySet<string> = new Set(['/', '/sign-in', '/intakes']);

/** Whether nothing is written at an address, so that the page there may begin anew by itself. */
export function isQuiet(pathname: string): boolean {
  return quietPlaces.has(pathname.replace(/(.)\/$/, '$1'));
}

/** Tells every window of the program that this one is at work, until the returned act is called. */
export function beAtWork(): () => void {
  let done = false;
  let end = () => {
    done = true;
  };
  void navigator.locks?.request(lockName, { mode: 'shared' }, () => new Promise<void>((leave) => {
    end = leave;
    if (done) leave();
  }));
  return () => end();
}

/** Acts if no window is at work; tells whether it did. */
export async function whenNobodyWorks(act: () => void): Promise<boolean> {
  if (!navigator.locks) return false;
  try {
    await navigator.locks.request(lockName, { signal: AbortSignal.timeout(leavingMs) }, act);
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}
