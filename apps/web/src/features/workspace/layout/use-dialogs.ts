import { useCallback, useRef, useState } from 'react';
import type { DialogRequest } from '../commands/workbench.ts';

/** The one window in the middle. When it closes, the focus is back where it was before a chosen command is run. */
export function useDialogs() {
  const [dialog, setDialog] = useState<DialogRequest | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const show = useCallback((request: DialogRequest) => {
    const active = document.activeElement;
    if (active instanceof HTMLElement && !active.closest('[role="dialog"]')) opener.current = active;
    setDialog(request);
  }, []);
  const close = useCallback(() => {
    setDialog(null);
    opener.current?.focus();
  }, []);
  return { dialog, show, close };
}
