import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const megabyte = 1024 * 1024;
/** Of the machine's memory; the rest is for those that are at work. */
const idleShare = 1 / 8;
const projectFolder = fileURLToPath(new URL('../../../', import.meta.url));

const Environment = z.object({
  DATABASE_URL: z
    .string()
    .min(1, 'DATABASE_URL names the PostgreSQL database; `npm start` sets it by itself'),
  DOCKER_HOST: z.string().optional(),
  HOLDOUT_SANDBOX_RUNTIME: z.string().min(1).optional(),
  HOLDOUT_POOL_MEMORY_MB: z.coerce.number().int().min(0).max(1_000_000).optional(),
  HOLDOUT_DATA: z.string().default(path.join(projectFolder, 'data')),
  HOLDOUT_CHALLENGES: z.string().default(path.join(projectFolder, 'challenges')),
  HOLDOUT_KITS: z.string().default(path.join(projectFolder, 'packages', 'rubric', 'kits')),
  HOLDOUT_WORKER_NAME: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .default('main'),
  HOLDOUT_GRADING_SLOTS: z.coerce.number().int().min(0).max(64).optional(),
  HOLDOUT_RUN_SLOTS: z.coerce.number().int().min(0).max(64).optional(),
  HOLDOUT_WORKER_SILENCE_SECONDS: z.coerce.number().min(1).default(30),
  HOLDOUT_MAX_AGE_HOURS: z.coerce.number().positive().default(48),
  HOLDOUT_ONLY_WORKER: z.enum(['0', '1']).default('0'),
  HOLDOUT_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
});

export interface Config {
  databaseUrl: string;
  dockerHost: string | undefined;
  /** Another OCI runtime of the engine, such as runsc; undefined is the engine's own choice. */
  sandboxRuntime: string | undefined;
  /** The most that containers which nobody uses yet may hold together; 0 holds none ready. */
  poolMemoryBytes: number;
  challengesFolder: string;
  kitsFolder: string;
  /** What `prepare` of a challenge made, by challenge and seed; may be deleted at any time. */
  cacheFolder: string;
  /** Tells apart the containers of several workers on one engine. */
  workerName: string;
  /** Gradings at a time, and runs that people wait for at a time: the one never waits for the other. */
  gradingSlots: number;
  runSlots: number;
  /** A worker counts as dead after this long without a beat; a busy event loop must not look dead. */
  silenceSeconds: number;
  /** The age at which work that never ends is given up. */
  maxAgeSeconds: number;
  /** No other worker uses the database, so what earlier ones held is taken over at once. */
  isOnlyWorker: boolean;
  logLevel: string;
}

export function parseConfig(env: Record<string, string | undefined>): Config {
  const parsed = Environment.parse(env);
  const cores = os.availableParallelism();
  return {
    databaseUrl: parsed.DATABASE_URL,
    dockerHost: parsed.DOCKER_HOST,
    sandboxRuntime: parsed.HOLDOUT_SANDBOX_RUNTIME,
    poolMemoryBytes:
      parsed.HOLDOUT_POOL_MEMORY_MB === undefined
        ? Math.floor(os.totalmem() * idleShare)
        : parsed.HOLDOUT_POOL_MEMORY_MB * megabyte,
    challengesFolder: parsed.HOLDOUT_CHALLENGES,
    kitsFolder: parsed.HOLDOUT_KITS,
    cacheFolder: path.join(parsed.HOLDOUT_DATA, 'cache', 'prepared'),
    workerName: parsed.HOLDOUT_WORKER_NAME,
    gradingSlots: parsed.HOLDOUT_GRADING_SLOTS ?? Math.max(1, Math.floor(cores / 2)),
    runSlots: parsed.HOLDOUT_RUN_SLOTS ?? Math.max(1, Math.floor(cores / 2)),
    silenceSeconds: parsed.HOLDOUT_WORKER_SILENCE_SECONDS,
    maxAgeSeconds: parsed.HOLDOUT_MAX_AGE_HOURS * 3600,
    isOnlyWorker: parsed.HOLDOUT_ONLY_WORKER === '1',
    logLevel: parsed.HOLDOUT_LOG_LEVEL,
  };
}
