const longestWaitMs = 10_000;

/** Calls when the page has nothing else to do, after a pause; returns how to call it off. */
export function whenIdle(pauseMs: number, act: () => void): () => void {
  let cancelIdle: () => void = () => undefined;
  const timer = setTimeout(() => {
    // Safari knows no idle time.
    if (typeof requestIdleCallback === 'undefined') return act();
    const handle = requestIdleCallback(act, { timeout: longestWaitMs });
    cancelIdle = () => cancelIdleCallback(handle);
  }, pauseMs);
  return () => {
    clearTimeout(timer);
    cancelIdle();
  };
}
