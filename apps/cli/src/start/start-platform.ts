import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { lockFolder } from '@holdout/db/embedded';
import type { Config } from '../config.ts';
import { PlatformChild } from './child.ts';
import { type Database, openDatabase } from './database.ts';
import { findEngine } from './find-engine.ts';
import { createGround, lookForDatabase, lookForRoom } from './ground.ts';
import { keepDatabase } from './keep-database.ts';
import { checkPort } from './port.ts';
import { prepareSandboxImage } from './sandbox-image.ts';
import { StartProblem } from './start-problem.ts';
import type { Steps } from './steps.ts';
import { tellProtections } from './tell-protections.ts';
import { Undo } from './undo.ts';
import { waitForApi } from './wait-for-api.ts';
import { buildWeb, webDist } from './web-build.ts';

export interface Platform {
  databaseUrl: string;
  pids: () => { api: number | undefined; worker: number | undefined };
  /** Settles with a sentence when the platform cannot go on. */
  broken: Promise<string>;
  restart(): Promise<void>;
  stop(): Promise<void>;
  /** For the second Ctrl-C: nothing is waited for. */
  killNow(): void;
}

export interface StartOptions {
  onNews: (text: string) => void;
  isDevelopment: boolean;
  /** Asked to stop while still starting. */
  signal: AbortSignal;
}

export const startLock = 'holdout.lock';

/** Everything that makes a platform, in the order in which each part needs the one before. */
export async function startPlatform(config: Config, steps: Steps, options: StartOptions): Promise<Platform> {
  const undo = new Undo();
  const orStop = <T>(work: Promise<T>): Promise<T> => Promise.race([work, rejectOnAbort(options.signal)]);
  try {
    mkdirSync(path.join(config.dataFolder, 'logs'), { recursive: true, mode: 0o700 });
    const lock = lockFolder(config.dataFolder, startLock);
    undo.add(() => lock.release());
    await checkPort(config.host, config.port);

    const docker = await orStop(
      steps.run(
        'Docker Engine',
        ({ say }) => findEngine(config.dockerHost, say),
        () => 'answers',
      ),
    );
    await tellProtections(docker, config.sandboxRuntime, options.onNews);
    await orStop(
      steps.run(
        'Sandbox image',
        (step) => prepareSandboxImage(docker, step),
        ({ name }) => name,
      ),
    );
    if (!options.isDevelopment) await orStop(steps.run('Web app', buildWeb, (what) => what));
    const database = await steps.run('Database', (step) => openDatabase(config, step), describeDatabase);
    const keeping = keepOpen(config, database, options, undo);
    options.signal.throwIfAborted();

    const { broken } = keeping;
    const { api, worker } = startChildren(config, database, options, undo, keeping.onBroken);
    const isUp = Promise.race([waitForApi(config), failWhen(broken)]);
    await orStop(
      steps.run(
        'API and worker',
        () => isUp,
        () => 'started',
      ),
    );
    return {
      databaseUrl: database.url,
      pids: () => ({ api: api.pid, worker: worker.pid }),
      broken,
      async restart() {
        await Promise.all([api.restart(), worker.restart()]);
      },
      stop: () => undo.all(),
      killNow() {
        api.killNow();
        worker.killNow();
      },
    };
  } catch (error) {
    await undo.all();
    throw error;
  }
}

function describeDatabase({ embedded, appliedMigrations }: Database): string {
  const what = embedded ? 'embedded PostgreSQL' : 'DATABASE_URL';
  return appliedMigrations > 0 ? `${what}, ${appliedMigrations} migrations applied` : what;
}

/** Keeps the database running where it is ours; `broken` tells when somebody found that the platform cannot go on. */
function keepOpen({ dataFolder }: Config, { embedded }: Database, options: StartOptions, undo: Undo) {
  let onBroken: (reason: string) => void = () => undefined;
  const broken = new Promise<string>((resolve) => {
    onBroken = resolve;
  });
  if (embedded) {
    const kept = keepDatabase(embedded, {
      ground: createGround([lookForRoom(dataFolder)]),
      logFile: path.join(dataFolder, 'postgres.log'),
      onNews: options.onNews,
      onGivenUp: onBroken,
    });
    undo.add(kept.stop);
  }
  return { broken, onBroken };
}

function startChildren(
  config: Config,
  database: Database,
  options: StartOptions,
  undo: Undo,
  onBroken: (reason: string) => void,
) {
  const ground = createGround([lookForRoom(config.dataFolder), lookForDatabase(database.url)]);
  const start = (name: string, entry: string, env: Record<string, string | undefined>) => {
    const child = new PlatformChild({
      name,
      entry,
      ground,
      logFile: path.join(config.dataFolder, 'logs', `${name}.log`),
      env: { ...env, DATABASE_URL: database.url, HOLDOUT_DATA: config.dataFolder },
      onNews: options.onNews,
      onGivenUp: (words) => onBroken(`The ${name} crashes again and again. Its last words:\n${words}`),
    });
    undo.add(() => child.stop());
    return child;
  };
  const worker = start('worker', 'apps/worker/src/main.ts', {
    DOCKER_HOST: config.dockerHost,
    HOLDOUT_SANDBOX_RUNTIME: config.sandboxRuntime,
    HOLDOUT_ONLY_WORKER: database.embedded ? '1' : '0',
  });
  const api = start('api', 'apps/api/src/main.ts', {
    HOLDOUT_HOST: config.host,
    HOLDOUT_PORT: String(config.port),
    HOLDOUT_ORIGIN: config.origin,
    HOLDOUT_WEB: webDist,
  });
  return { api, worker };
}

async function failWhen(broken: Promise<string>): Promise<never> {
  throw new StartProblem(await broken);
}

function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
