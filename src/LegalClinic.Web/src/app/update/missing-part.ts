let missing: unknown;

/** Notices parts of the program that could not be loaded: no network, or an older version that the server has no longer. */
export function watchParts(): void {
  window.addEventListener('vite:preloadError', (event) => {
    missing = event.payload;
    void navigator.serviceWorker?.getRegistration().then((worker) => worker?.update()).catch(() => undefined);
  });
}

/** Whether a page broke only because a part of the program is not there. */
export function isMissingPart(error: unknown): boolean {
  return error instanceof Error && error === missing;
}
