import { createContext, useContext } from 'react';

/** Who changed the thing of the page last, and when. */
export interface Change {
  by: string;
  /** Instant in UTC. */
  at: string;
}

const LastChangeContext = createContext<Change | null>(null);

export const LastChange = LastChangeContext.Provider;

/** Who changed the thing of the page last; null where that is not told. */
export function useLastChange(): Change | null {
  return useContext(LastChangeContext);
}
