import type { Usage } from '@holdout/contract';
import type { Seen } from './seen.ts';

/** What candidate code used: the whole container less what it had used when the candidate's time began. */
export function usageOf(start: Seen, end: Seen | null, wallMs: number, outputBytes: number): Usage {
  return {
    wallMs: Math.round(wallMs),
    cpuMs: less(end?.cpuMs, start.cpuMs),
    memoryBytes: less(end?.memoryPeak, start.memoryNow),
    outputBytes,
  };
}

function less(end: number | null | undefined, start: number | null): number | null {
  return end === null || end === undefined ? null : Math.max(0, Math.round(end - (start ?? 0)));
}
