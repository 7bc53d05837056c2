import type { Usage } from '@holdout/contract';
import type Docker from 'dockerode';
import type { Seen } from './seen.ts';

/** CPU and memory at one moment. */
export interface Meter {
  cpuMs: number | null;
  memoryPeak: number | null;
}

/** What the engine measured; used when the container cannot be asked any more. */
export function meterOf(stats: Docker.ContainerStats | null): Meter {
  const cpu = stats?.cpu_stats?.cpu_usage?.total_usage;
  const memory = stats?.memory_stats?.max_usage;
  return {
    cpuMs: typeof cpu === 'number' && cpu > 0 ? cpu / 1e6 : null,
    memoryPeak: typeof memory === 'number' && memory > 0 ? memory : null,
  };
}

/** What candidate code used: the whole container less what it had used when the candidate's time began. */
export function usageOf(meter: Meter, start: Seen | null, wallMs: number, outputBytes: number): Usage {
  return {
    wallMs: Math.round(wallMs),
    cpuMs: less(meter.cpuMs, start?.cpuMs),
    memoryBytes: less(meter.memoryPeak, start?.memoryNow),
    outputBytes,
  };
}

function less(end: number | null, start: number | null | undefined): number | null {
  return end === null ? null : Math.max(0, Math.round(end - (start ?? 0)));
}
