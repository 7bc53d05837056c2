import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import type Docker from 'dockerode';
import { followProgress } from './engine-progress.ts';
import { SandboxFault, wordsOf } from './fault.ts';

const publicBase = 'debian:trixie-slim';
const ownBase = 'holdout-base:trixie';
const pullTimeoutMs = 60_000;

/** A Debian 13 to build on: one that is here, the public one, or one made with mmdebstrap where there is no registry. */
export async function ensureBaseImage(docker: Docker, onProgress: (line: string) => void): Promise<string> {
  for (const name of [publicBase, ownBase]) {
    if (await hasImage(docker, name)) return name;
  }
  try {
    onProgress(`Pulling ${publicBase}`);
    await pull(docker);
    return publicBase;
  } catch (error) {
    onProgress(`${publicBase} cannot be pulled (${wordsOf(error)}); making a base with mmdebstrap instead`);
  }
  await importOwnBase(docker);
  return ownBase;
}

export async function hasImage(docker: Docker, name: string): Promise<boolean> {
  const found = await docker.listImages({ filters: { reference: [name] } });
  return found.length > 0;
}

async function pull(docker: Docker): Promise<void> {
  const signal = AbortSignal.timeout(pullTimeoutMs);
  const stream = await docker.pull(publicBase, { abortSignal: signal });
  await followProgress(docker, stream, () => undefined);
}

async function importOwnBase(docker: Docker): Promise<void> {
  const process = spawn('mmdebstrap', ['--variant=minbase', '--include=ca-certificates', 'trixie', '-'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  process.stderr.on('data', (chunk: Buffer) => {
    errors = (errors + chunk.toString()).slice(-4_000);
  });
  const ended = new Promise<void>((resolve, reject) => {
    process.on('error', (error: NodeJS.ErrnoException) => reject(missing(error)));
    process.on('close', (code) => (code === 0 ? resolve() : reject(failed(code, errors))));
  });
  const imported = importTar(docker, process.stdout);
  imported.catch(() => process.kill());
  await ended;
  await imported;
}

async function importTar(docker: Docker, tar: Readable): Promise<void> {
  const [repo, tag] = ownBase.split(':');
  const stream = await docker.importImage(tar, { repo, tag });
  await followProgress(docker, stream, () => undefined);
}

function missing(error: NodeJS.ErrnoException): SandboxFault {
  const message =
    error.code === 'ENOENT'
      ? `The image ${publicBase} cannot be pulled and mmdebstrap is not installed: install it (apt-get install mmdebstrap) or connect to a registry.`
      : `mmdebstrap cannot be started: ${error.message}`;
  return new SandboxFault('image', message, { cause: error });
}

function failed(code: number | null, errors: string): SandboxFault {
  const last = errors.trim().split('\n').pop() ?? '';
  const message = `mmdebstrap could not make a Debian base (exit code ${code}): ${last}`;
  return new SandboxFault('image', message);
}
