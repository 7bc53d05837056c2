import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const projectFolder = fileURLToPath(new URL('../../../', import.meta.url));

const Environment = z.object({
  DATABASE_URL: z
    .string()
    .min(1, 'DATABASE_URL names the PostgreSQL database; `npm start` sets it by itself'),
  HOLDOUT_HOST: z.string().default('127.0.0.1'),
  HOLDOUT_PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** How browsers reach us, such as https://assess.example.org. */
  HOLDOUT_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  /** Reverse proxies in front of us whose X-Forwarded-For is believed. */
  HOLDOUT_PROXY_HOPS: z.coerce.number().int().min(0).max(5).default(0),
  /** Lets whoever watches the platform read its numbers without a session. */
  HOLDOUT_METRICS_TOKEN: z.string().min(16).optional(),
  HOLDOUT_CHALLENGES: z.string().default(path.join(projectFolder, 'challenges')),
  /** The challenge that candidates practise on. */
  HOLDOUT_PRACTICE: z.string().default('practice'),
  HOLDOUT_KITS: z.string().default(path.join(projectFolder, 'packages', 'rubric', 'kits')),
  HOLDOUT_WEB: z.string().default(path.join(projectFolder, 'apps', 'web', 'dist')),
  HOLDOUT_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export interface Config {
  databaseUrl: string;
  host: string;
  port: number;
  origin: string;
  proxyHops: number;
  metricsToken: string | undefined;
  challengesFolder: string;
  practiceChallengeId: string;
  kitsFolder: string;
  webFolder: string;
  logLevel: string;
}

/** Pure, and the only reader of the environment. */
export function parseConfig(env: Record<string, string | undefined>): Config {
  const parsed = Environment.parse(env);
  return {
    databaseUrl: parsed.DATABASE_URL,
    host: parsed.HOLDOUT_HOST,
    port: parsed.HOLDOUT_PORT,
    origin: new URL(parsed.HOLDOUT_ORIGIN ?? `http://${parsed.HOLDOUT_HOST}:${parsed.HOLDOUT_PORT}`).origin,
    proxyHops: parsed.HOLDOUT_PROXY_HOPS,
    metricsToken: parsed.HOLDOUT_METRICS_TOKEN,
    challengesFolder: parsed.HOLDOUT_CHALLENGES,
    practiceChallengeId: parsed.HOLDOUT_PRACTICE,
    kitsFolder: parsed.HOLDOUT_KITS,
    webFolder: parsed.HOLDOUT_WEB,
    logLevel: parsed.HOLDOUT_LOG_LEVEL,
  };
}
