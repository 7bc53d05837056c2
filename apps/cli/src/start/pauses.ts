const shortestMs = 1_000;
const longestMs = 15_000;
const steadyMs = 60_000;
const mostCrashes = 6;

/** How long to wait before something that crashed is started again: ever longer, and not for ever. */
export interface Pauses {
  /** After a life of so many milliseconds; null when there is no use in another try. */
  next(livedMs: number): number | null;
}

export function createPauses(): Pauses {
  let crashes = 0;
  return {
    next(livedMs) {
      crashes = livedMs > steadyMs ? 1 : crashes + 1;
      return crashes > mostCrashes ? null : Math.min(shortestMs * 2 ** (crashes - 1), longestMs);
    },
  };
}
