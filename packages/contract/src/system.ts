import { z } from 'zod';
import { Id, Instant } from './text.ts';

/** What may protect the host, other runs or the measurement; pages have a sentence for each. */
export const protectionIds = [
  'linux',
  'architecture',
  'version',
  'seccomp',
  'cgroups',
  'memory',
  'processes',
  'cpu',
  'swap',
  'user-namespace',
  'mandatory-access-control',
  'own-kernel',
  'cgroup-v2',
  'layered-storage',
  'ends-with-the-engine',
] as const;
export type ProtectionId = (typeof protectionIds)[number];

/** A protection that a worker's engine does not have. */
export const MissingProtection = z.object({
  /** One of `protectionIds`, or one that only a newer worker knows. */
  id: z.string(),
  /** Without it no candidate is served. */
  isEssential: z.boolean(),
  /** What that means, in one English sentence. */
  without: z.string(),
});
export type MissingProtection = z.infer<typeof MissingProtection>;

/** Containers that a worker holds ready. Counts of events are since its sandbox was opened. */
export const PoolState = z.object({
  target: z.int(),
  idle: z.int(),
  starting: z.int(),
  waiting: z.int(),
  inUse: z.int(),
  taken: z.int(),
  readyAtOnce: z.int(),
  started: z.int(),
  failed: z.int(),
  evicted: z.int(),
  removing: z.int(),
  removalsFailed: z.int(),
  /** From asking to having, of the last requests. */
  waitMs: z.object({ p50: z.number().nullable(), p95: z.number().nullable() }),
  /** What is to be ready, the most wanted first. */
  kinds: z.array(
    z.object({
      side: z.enum(['candidate', 'judge']),
      memoryBytes: z.int(),
      target: z.int(),
      idle: z.int(),
    }),
  ),
  /** Why nothing can be started at the moment. */
  problem: z.string().nullable(),
});
export type PoolState = z.infer<typeof PoolState>;

/** What a worker tells about itself with every sign of life. */
export const WorkerHealth = z.object({
  /** Its engine is there and has passed the self-test: jobs are done. Otherwise they wait. */
  isServing: z.boolean(),
  /** Why it does not serve, in one English sentence. */
  problem: z.string().nullable(),
  lacks: z.array(MissingProtection),
  pool: PoolState.nullable(),
});
export type WorkerHealth = z.infer<typeof WorkerHealth>;

/** How many wait and run, and how long the oldest has been waiting. */
export const QueueState = z.object({
  waiting: z.int(),
  running: z.int(),
  oldestWaitingSeconds: z.number().nullable(),
});
export type QueueState = z.infer<typeof QueueState>;

export const SystemStatus = z.object({
  version: z.string(),
  workers: z.array(
    WorkerHealth.extend({
      id: Id,
      name: z.string(),
      aliveAt: Instant,
      engine: z.string(),
      image: z.string(),
    }),
  ),
  gradings: QueueState.extend({ failed: z.int() }),
  runs: QueueState,
});
export type SystemStatus = z.infer<typeof SystemStatus>;
