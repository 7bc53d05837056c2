import type { PoolState } from '@holdout/contract';
import type { PoolReport } from '@holdout/sandbox';

/** The pool's account of itself as the platform tells it on: kinds that are not to be ready are left out. */
export function toPoolState({ waitMs, kinds, ...report }: PoolReport): PoolState {
  return {
    ...report,
    waitMs: { p50: waitMs.p50, p95: waitMs.p95 },
    kinds: kinds
      .filter((kind) => kind.target > 0)
      .map(({ side, limits, target, idle }) => ({ side, memoryBytes: limits.memoryBytes, target, idle })),
  };
}
