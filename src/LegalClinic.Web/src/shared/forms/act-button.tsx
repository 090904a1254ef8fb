import { Button, type ButtonProps } from '@mantine/core';
import { useEffect, useId, useState } from 'react';
import { useActDesk } from './act-desk';
import type { ActDialogProps } from './act-dialog';
import { useLastChange } from './last-change';

interface ActButtonProps extends Omit<ActDialogProps, 'onClose' | 'title' | 'actLabel' | 'lastChange' | 'gone'> {
  label: string;
  title?: string;
  actLabel?: string;
  variant?: ButtonProps['variant'];
}

/** A button that asks what its act takes before it is done. */
export function ActButton({ label, title, actLabel, variant = 'default', ...act }: ActButtonProps) {
  const lay = useActDesk();
  const lastChange = useLastChange();
  const key = useId();
  const [opened, setOpened] = useState(false);

  // What lies on the desk is kept current: the version it is based on, and what is kept now.
  useEffect(() => {
    if (!opened) return;
    const close = () => {
      setOpened(false);
      lay(() => null);
    };
    lay(() => ({ ...act, key, actLabel: actLabel ?? label, title: title ?? label, lastChange, onClose: close }));
  });
  useEffect(() => () => lay((laid) => (laid?.key === key ? { ...laid, gone: true } : laid)), [key, lay]);

  return (
    <Button aria-haspopup="dialog" onClick={() => setOpened(true)} variant={variant}>
      {label}
    </Button>
  );
}
