import os from 'node:os';

/** What the figures were measured on: they mean nothing elsewhere, ratios a little. */
export interface Machine {
  processor: string;
  cores: number;
  memoryGb: number;
  kernel: string;
  node: string;
  /** What else counts for this benchmark, such as the engine. */
  [more: string]: string | number;
}

export function describeMachine(more: Record<string, string> = {}): Machine {
  return {
    processor: os.cpus()[0]?.model ?? 'unknown',
    cores: os.availableParallelism(),
    memoryGb: Math.round(os.totalmem() / 1e9),
    kernel: os.release(),
    node: process.versions.node,
    ...more,
  };
}
