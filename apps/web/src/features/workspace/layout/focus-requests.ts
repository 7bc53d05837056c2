import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

/** Parts of the window that a command can send the focus to, also when they are about to appear. */
export type FocusPart = 'tree' | 'search' | 'results' | 'reading';

export interface FocusRequests {
  /** Grows with each request. */
  version: number;
  ask: (part: FocusPart) => void;
  /** True once after each request for this part. */
  take: (part: FocusPart) => boolean;
}

export function useFocusRequests(): FocusRequests {
  const asked = useRef<FocusPart | null>(null);
  const [version, setVersion] = useState(0);
  const ask = useCallback((part: FocusPart) => {
    asked.current = part;
    setVersion((before) => before + 1);
  }, []);
  const take = useCallback((part: FocusPart) => {
    if (asked.current !== part) return false;
    asked.current = null;
    return true;
  }, []);
  return useMemo(() => ({ version, ask, take }), [version, ask, take]);
}

/** Answers requests for this part, also one that was made before it appeared. */
export function useFocusWhenAsked(requests: FocusRequests, part: FocusPart, focus: () => void): void {
  const latest = useRef(focus);
  latest.current = focus;
  const { version, take } = requests;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each request is answered once, when it is made.
  useEffect(() => {
    if (take(part)) latest.current();
  }, [version, take, part]);
}
