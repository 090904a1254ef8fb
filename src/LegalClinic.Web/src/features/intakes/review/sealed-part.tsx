import { useState, type ReactNode } from 'react';
import { SealedFact } from '../../../shared/parts/sealed-fact';

interface SealedPartProps {
  kind: string;
  children: ReactNode;
}

/** A part of the form that stays closed until the reviewer opens it. */
export function SealedPart({ kind, children }: SealedPartProps) {
  const [opened, setOpened] = useState(false);
  return opened ? children : <SealedFact kind={kind} onOpen={() => setOpened(true)} />;
}
