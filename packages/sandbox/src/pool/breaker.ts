import type { SandboxFault } from '../fault.ts';

/**
 * Keeps failing starts apart: each failure in a row doubles the wait before the next try, and from the third on nobody
 * even waits for one (the breaker is open). A success closes it. Times are milliseconds of any clock that only grows.
 */
export interface Breaker {
  fail(fault: SandboxFault, now: number): void;
  succeed(): void;
  /** Milliseconds until another try may be made for nobody in particular; 0 is now. */
  waitMs(now: number): number;
  /** The last fault, while a request need not be made to wait for another one. */
  openFault(now: number): SandboxFault | null;
  /** The last start failed: one at a time until one succeeds. */
  readonly isProbing: boolean;
}

const firstWaitMs = 500;
const longestWaitMs = 60_000;
const failuresThatOpen = 3;

export function createBreaker(): Breaker {
  let failures = 0;
  let nextTryAt = 0;
  let last: SandboxFault | null = null;
  return {
    fail(fault, now) {
      failures += 1;
      nextTryAt = now + Math.min(longestWaitMs, firstWaitMs * 2 ** (failures - 1));
      last = fault;
    },
    succeed() {
      failures = 0;
      nextTryAt = 0;
      last = null;
    },
    waitMs: (now) => Math.max(0, nextTryAt - now),
    openFault: (now) => (failures >= failuresThatOpen && now < nextTryAt ? last : null),
    get isProbing() {
      return failures > 0;
    },
  };
}
