import { createContext, useContext, useState, type ReactNode } from 'react';
import { ActDialog, type ActDialogProps } from './act-dialog';

/** A dialog on the desk. It stays when the button that laid it there is gone, so that nothing typed is lost with it. */
export interface LaidAct extends ActDialogProps {
  key: string;
}

type Lay = (next: (laid: LaidAct | null) => LaidAct | null) => void;

const DeskContext = createContext<Lay | null>(null);

/** Where the acts of a page are filled in: above the page, which may be read anew meanwhile. */
export function ActDesk({ children }: { children: ReactNode }) {
  const [laid, lay] = useState<LaidAct | null>(null);
  const { key, ...act } = laid ?? { key: '' };
  return (
    <DeskContext value={lay}>
      {children}
      {laid && <ActDialog key={key} {...(act as ActDialogProps)} />}
    </DeskContext>
  );
}

// The hook lives beside its provider: neither is of use without the other.
export function useActDesk(): Lay {
  const lay = useContext(DeskContext);
  if (!lay) throw new Error('useActDesk needs an ActDesk above it.');
  return lay;
}
