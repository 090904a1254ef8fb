import { useEffect, useRef } from 'react';

interface ShellKeys {
  onKeys: () => void;
  onHide: () => void;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** `?` shows the keys, `/` goes to the search box, Esc twice within 700 ms hides the screen. */
export function useShellKeys({ onKeys, onHide }: ShellKeys): void {
  const lastEscape = useRef(0);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        const now = performance.now();
        if (now - lastEscape.current < 700) onHide();
        lastEscape.current = now;
        return;
      }
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === '?' || event.key === '؟') onKeys();
      if (event.key === '/') {
        const box = document.getElementById('shell-search');
        if (box) event.preventDefault();
        box?.focus();
      }
    };
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, [onHide, onKeys]);
}
