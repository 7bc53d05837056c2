import type { Limits } from '@holdout/contract';

/** For a folder that belongs to no challenge (`run-file`). */
export const defaultRunLimits: Limits = {
  wallMs: 60_000,
  memoryBytes: 2048 * 1024 * 1024,
  processes: 64,
  outputBytes: 1024 * 1024,
  diskBytes: 256 * 1024 * 1024,
  diskEntries: 4096,
  cpus: 1,
};

/** The judge runs an author's code: bounded so that a bug cannot hold a worker for ever, wide enough for any challenge. */
export const judgeLimits: Limits = {
  wallMs: 45 * 60_000,
  memoryBytes: 4096 * 1024 * 1024,
  processes: 64,
  outputBytes: 4 * 1024 * 1024,
  diskBytes: 1024 * 1024 * 1024,
  diskEntries: 20_000,
  cpus: 1,
};
