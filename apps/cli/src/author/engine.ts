import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createFileCache, type PreparedCache } from '@holdout/grading';
import {
  connectEngine,
  createSandbox,
  describeEngine,
  type PoolOptions,
  removeLeftovers,
  requireRuntime,
  type Sandbox,
  type SandboxImage,
} from '@holdout/sandbox';
import { isRunByNpm, readConfig } from '../config.ts';
import { listenForStop } from '../start/listen-for-stop.ts';
import { prepareSandboxImage } from '../start/sandbox-image.ts';

export interface Engine {
  docker: Docker;
  image: SandboxImage;
  /** The label of this command's containers. */
  owner: string;
  sandbox: Sandbox;
  preparedCache: PreparedCache;
  signal: AbortSignal;
}

type Docker = Awaited<ReturnType<typeof connectEngine>>;

/**
 * Gives the work a sandbox of its own, without a platform: builds the image when it is missing, takes every container
 * away afterwards, also those of an earlier command that was killed. What is going on is told on stderr.
 */
export async function withEngine<Result>(
  work: (engine: Engine) => Promise<Result>,
  pool?: PoolOptions,
): Promise<Result> {
  const { dataFolder, dockerHost, sandboxRuntime: runtime } = readConfig();
  const stop = listenForStop(isRunByNpm());
  const docker = await connectEngine(dockerHost);
  requireRuntime(await describeEngine(docker, runtime), runtime);
  const image = await prepareSandboxImage(docker, { say: tell });
  const owner = await register(path.join(dataFolder, 'commands'), docker);
  const sandbox = await createSandbox({ docker, image, owner: owner.name, runtime, pool });
  // A stop in the middle closes the containers; what waits for them then fails by itself.
  stop.signal.addEventListener('abort', () => void sandbox.close().catch(() => undefined));
  try {
    const preparedCache = createFileCache(path.join(dataFolder, 'cache', 'prepared'));
    return await work({ docker, image, owner: owner.name, sandbox, preparedCache, signal: stop.signal });
  } finally {
    await sandbox.close();
    await owner.forget();
  }
}

export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Names this command's containers, and removes those of commands that are no longer alive. */
async function register(folder: string, docker: Docker): Promise<{ name: string; forget(): Promise<void> }> {
  await mkdir(folder, { recursive: true });
  for (const earlier of await readdir(folder)) {
    if (isAlive(Number(/^cli-(\d+)-/.exec(earlier)?.[1]))) continue;
    await removeLeftovers(docker, earlier);
    await rm(path.join(folder, earlier), { force: true });
  }
  const name = `cli-${process.pid}-${randomBytes(4).toString('hex')}`;
  await writeFile(path.join(folder, name), '');
  return { name, forget: () => rm(path.join(folder, name), { force: true }) };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
