import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { connectEngine, EngineUnavailable } from '@holdout/sandbox';
import { environmentWith } from '../config.ts';
import { confirmInstall, installPackages, mayInstall } from './debian.ts';
import { lastLine, runProgram } from './run-program.ts';
import { StartProblem } from './start-problem.ts';

const engineLog = '/var/log/holdout-dockerd.log';
const startTimeoutMs = 60_000;
export type Engine = Awaited<ReturnType<typeof connectEngine>>;

/** A Docker Engine that answers: the one that runs, or Debian's, installed and started where we may do that. */
export async function findEngine(
  dockerHost: string | undefined,
  say: (text: string) => void,
): Promise<Engine> {
  try {
    return await connectEngine(dockerHost);
  } catch (error) {
    if (!(error instanceof EngineUnavailable)) throw error;
    if (error.problem === 'not_installed') await installEngine(say);
    else if (error.problem !== 'not_running' || process.getuid?.() !== 0)
      throw new StartProblem(adviseOn(error));
  }
  say('starting dockerd');
  return startEngine(dockerHost, say);
}

function adviseOn(error: EngineUnavailable): string {
  if (error.problem !== 'not_running') return error.message;
  return `${error.message} Start it (for example: sudo systemctl start docker), then run npm start again.`;
}

async function installEngine(say: (text: string) => void): Promise<void> {
  if (!mayInstall()) {
    throw new StartProblem(
      'Holdout needs a Docker Engine, and none is installed. Install it (on Debian or Ubuntu: sudo apt-get install docker.io, elsewhere: https://docs.docker.com/engine/install), or run npm start as root on Debian or Ubuntu to have it installed.',
    );
  }
  const isWanted = await confirmInstall("\nHoldout needs a Docker Engine. Install Debian's docker.io now?");
  if (!isWanted) throw new StartProblem('Holdout needs a Docker Engine; nothing was installed.');
  await installPackages(['docker.io', 'iptables', 'mmdebstrap'], say);
}

/** By the machine's own service manager where there is one, otherwise as a background process that outlives us. */
async function startEngine(dockerHost: string | undefined, say: (text: string) => void): Promise<Engine> {
  if (existsSync('/run/systemd/system')) await runProgram('systemctl', ['start', 'docker']);
  else spawnEngine();
  const deadline = Date.now() + startTimeoutMs;
  for (;;) {
    try {
      return await connectEngine(dockerHost);
    } catch (error) {
      if (Date.now() > deadline)
        throw new StartProblem(`The Docker Engine did not start${quoteLog()}.`, { cause: error });
      say('waiting for dockerd');
      await wait(250);
    }
  }
}

function spawnEngine(): void {
  const log = openSync(engineLog, 'a', 0o600);
  const child = spawn('dockerd', [], {
    detached: true,
    stdio: ['ignore', log, log],
    cwd: '/',
    env: environmentWith({}),
  });
  child.once('error', () => undefined);
  child.unref();
  closeSync(log);
}

function quoteLog(): string {
  if (!existsSync(engineLog)) return '';
  return `: ${lastLine(readFileSync(engineLog, 'utf8')).slice(0, 400)} (whole log: ${engineLog})`;
}
