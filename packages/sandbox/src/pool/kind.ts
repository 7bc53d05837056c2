import type { WarmKind } from '../sandbox.ts';

/** What is fixed when a container is created. Requests of the same kind can take each other's container. */
export type Kind = Omit<WarmKind, 'count'>;

/** Wall time and output are no part of it: they are counted outside, once the container is in use. */
export function keyOf({ side, preload, limits }: Kind): string {
  const { memoryBytes, processes, diskBytes, diskEntries, cpus } = limits;
  return JSON.stringify([side, preload, memoryBytes, processes, diskBytes, diskEntries, cpus]);
}
