import { endSession } from '../../shared/session/end-session';

/** Ends the session and leaves nothing of it in the page's memory. */
export async function signOut(): Promise<void> {
  await endSession();
  window.location.assign('/sign-in');
}
