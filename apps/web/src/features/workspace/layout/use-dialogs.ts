import { useCallback, useState } from 'react';
import { giveFocusBack } from '../../../lib/focus-trail.ts';
import type { DialogRequest } from '../commands/workbench.ts';

/** The one window in the middle. When it closes, the focus is back where it was before a chosen command is run. */
export function useDialogs() {
  const [dialog, show] = useState<DialogRequest | null>(null);
  const close = useCallback(() => {
    show(null);
    giveFocusBack(document.activeElement?.closest('[role="dialog"]') ?? null);
  }, []);
  return { dialog, show, close };
}
