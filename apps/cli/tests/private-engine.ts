import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connectEngine, ensureImage } from '@holdout/sandbox';
import { until } from './until.ts';

/** A Docker Engine of our own that may be killed: nobody else works on it. */
export interface PrivateEngine {
  host: string;
  start(): Promise<void>;
  /** As when the machine's engine is restarted: it ends its containers first. */
  stop(): Promise<void>;
  /** As when the machine's engine crashes: engine and containers are gone at once. */
  kill(): Promise<void>;
  remove(): Promise<void>;
}

export const canRunEngine = process.getuid?.() === 0 && existsSync('/usr/sbin/dockerd');

export interface EngineOptions {
  /** What its daemon.json says. */
  config?: Record<string, unknown>;
  /** Lines of a shell that change what the engine sees of the machine; they run in its folder, with mounts of its own. */
  prepare?: string;
}

export function makePrivateEngine({ config = {}, prepare }: EngineOptions = {}): PrivateEngine {
  // Short: containerd puts sockets with long names below it.
  const folder = mkdtempSync('/var/tmp/hd-');
  const host = `unix://${folder}/docker.sock`;
  chmodSync(folder, 0o711); // with mapped users, containers reach their files as somebody else
  writeFileSync(`${folder}/daemon.json`, JSON.stringify(config));
  const args = [
    ...[
      '--data-root',
      `${folder}/data`,
      '--exec-root',
      `${folder}/exec`,
      '--pidfile',
      `${folder}/docker.pid`,
      '--config-file',
      `${folder}/daemon.json`,
    ],
    ...['--host', host, '--bridge=none', '--iptables=false', '--ip-forward=false', '--ip-masq=false'],
  ];
  const command =
    prepare === undefined
      ? ['/usr/sbin/dockerd', ...args]
      : ['--mount', 'sh', '-ec', `${prepare}\nexec /usr/sbin/dockerd "$@"`, 'sh', ...args];
  let daemon: ChildProcess | null = null;
  return {
    host,
    async start() {
      const log = openSync(`${folder}/dockerd.log`, 'a');
      // In a network of its own: an engine without a bridge deletes docker0, the bridge of the machine's engine.
      daemon = spawn('unshare', ['--net', ...command], {
        cwd: folder,
        stdio: ['ignore', log, log],
        detached: true,
      });
      await until(
        'our own engine answers',
        () =>
          connectEngine(host).then(
            () => true,
            () => false,
          ),
        60_000,
      );
    },
    async stop() {
      if (daemon?.exitCode !== null || daemon.signalCode !== null) return;
      const exit = once(daemon, 'exit');
      daemon.kill('SIGTERM');
      await exit;
    },
    async kill() {
      if (!daemon) return;
      if (daemon.exitCode === null && daemon.signalCode === null) {
        const exit = once(daemon, 'exit');
        daemon.kill('SIGKILL');
        await exit;
      }
      for (const pid of findProcessesIn(folder)) killNow(pid);
      await until('its processes are gone', () => findProcessesIn(folder).length === 0, 30_000);
      // Where nobody reaps orphans, the ids in these files would look alive to the next engine.
      for (const name of ['docker.pid', 'exec/containerd/containerd.pid'])
        rmSync(`${folder}/${name}`, { force: true });
    },
    async remove() {
      await this.kill();
      unmountAll(folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Gives a new engine the sandbox image of the machine's engine, without building it again. */
export async function copyImage(host: string): Promise<void> {
  const [from, to] = [await connectEngine(process.env.DOCKER_HOST), await connectEngine(host)];
  const { name } = await ensureImage(from);
  const saved = await from.getImage(name).get();
  const loading = await to.loadImage(saved);
  loading.resume();
  await once(loading, 'end');
}

/** Its containerd, shims and containers: everything whose command line or folder lies in the engine's folder. */
function findProcessesIn(folder: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid && !isZombie(pid) && belongsTo(pid, folder));
}

function belongsTo(pid: number, folder: string): boolean {
  return (
    read(`/proc/${pid}/cmdline`).includes(folder) ||
    readLink(`/proc/${pid}/cwd`).startsWith(folder) ||
    isContainerOf(pid, folder)
  );
}

/** The processes of a container are children of a shim of this engine. */
function isContainerOf(pid: number, folder: string): boolean {
  const parent = Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
  return parent > 1 && (read(`/proc/${parent}/cmdline`).includes(folder) || isContainerOf(parent, folder));
}

const isZombie = (pid: number) => /^State:\s+Z/m.test(read(`/proc/${pid}/status`));

function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function readLink(file: string): string {
  try {
    return readlinkSync(file);
  } catch {
    return '';
  }
}

function unmountAll(folder: string): void {
  const mounts = read('/proc/self/mounts')
    .split('\n')
    .map((line) => line.split(' ')[1] ?? '')
    .filter((place) => place.startsWith(folder));
  for (const place of mounts.reverse()) spawnSync('umount', ['--lazy', place]);
}
