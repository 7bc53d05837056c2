import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

export const projectFolder = fileURLToPath(new URL('../../../', import.meta.url));

const Environment = z.object({
  HOLDOUT_DATA: z.string().min(1).default(path.join(projectFolder, 'data')),
  HOLDOUT_HOST: z.string().min(1).default('127.0.0.1'),
  HOLDOUT_PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  /** How browsers reach us, such as https://assess.example.org. */
  HOLDOUT_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  HOLDOUT_DEMO: z.enum(['0', '1']).default('1'),
  HOLDOUT_CHALLENGES: z.string().min(1).default(path.join(projectFolder, 'challenges')),
  HOLDOUT_KITS: z
    .string()
    .min(1)
    .default(path.join(projectFolder, 'packages', 'rubric', 'kits')),
  DATABASE_URL: z.string().min(1).optional(),
  INIT_CWD: z.string().optional(),
  HOLDOUT_CHROMIUM: z.string().min(1).default('/usr/bin/chromium'),
  DOCKER_HOST: z.string().min(1).optional(),
  HOLDOUT_SANDBOX_RUNTIME: z.string().min(1).optional(),
});

/** What the commands that run the platform go by. */
export interface Config {
  dataFolder: string;
  challengesFolder: string;
  kitsFolder: string;
  host: string;
  port: number;
  /** How browsers reach us. */
  origin: string;
  /** How we reach the API ourselves, on this machine. */
  apiAddress: string;
  /** Whether the first start brings the demo organisation along. */
  hasDemo: boolean;
  /** Undefined: the embedded PostgreSQL. */
  databaseUrl: string | undefined;
  dockerHost: string | undefined;
  /** Another OCI runtime of the engine, such as runsc; undefined is the engine's own choice. */
  sandboxRuntime: string | undefined;
  /** The browser of the end-to-end tests. */
  chromium: string;
  /** npm runs scripts in the project's folder; this is where the person who called it is. */
  callerFolder: string;
}

function parseConfig(env: Record<string, string | undefined>): Config {
  const parsed = Environment.parse(env);
  return {
    dataFolder: path.resolve(parsed.INIT_CWD ?? process.cwd(), expandHome(parsed.HOLDOUT_DATA)),
    challengesFolder: parsed.HOLDOUT_CHALLENGES,
    kitsFolder: parsed.HOLDOUT_KITS,
    host: parsed.HOLDOUT_HOST,
    port: parsed.HOLDOUT_PORT,
    origin: new URL(
      parsed.HOLDOUT_ORIGIN ?? `http://${browserHost(parsed.HOLDOUT_HOST)}:${parsed.HOLDOUT_PORT}`,
    ).origin,
    apiAddress: `http://${ownHost(parsed.HOLDOUT_HOST)}:${parsed.HOLDOUT_PORT}`,
    hasDemo: parsed.HOLDOUT_DEMO === '1',
    databaseUrl: parsed.DATABASE_URL,
    dockerHost: parsed.DOCKER_HOST,
    sandboxRuntime: parsed.HOLDOUT_SANDBOX_RUNTIME,
    chromium: parsed.HOLDOUT_CHROMIUM,
    callerFolder: parsed.INIT_CWD ?? process.cwd(),
  };
}

/** Whether npm started us, as `npm start` does. */
export function isRunByNpm(): boolean {
  return process.env.npm_lifecycle_event !== undefined;
}

/** The environment for programs that we start: ours, with these additions. */
export function environmentWith(additions: Record<string, string | undefined>): NodeJS.ProcessEnv {
  return { ...process.env, ...additions };
}

/** The environment, with options of the command line in front of it. */
export function readConfig(options: Record<string, string | undefined> = {}): Config {
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  return parseConfig({ ...process.env, ...Object.fromEntries(given) });
}

/** Loopback is called localhost: browsers treat it as a safe place, and people can read it. */
function browserHost(host: string): string {
  if (['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function ownHost(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}

function expandHome(folder: string): string {
  return folder.startsWith('~/') ? path.join(os.homedir(), folder.slice(2)) : folder;
}
