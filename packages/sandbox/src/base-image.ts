import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import type Docker from 'dockerode';
import { followProgress, tellingLine } from './engine-progress.ts';
import { SandboxFault, wordsOf } from './fault.ts';

const publicBase = 'debian:trixie-slim';
const ownBase = 'holdout-base:trixie';
/** A registry that cannot be reached must not hold up the first start; one that is slow may. */
const registryTimeoutMs = 15_000;
const silenceTimeoutMs = 60_000;

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
  const controller = new AbortController();
  const giveUp = () => controller.abort(new Error('the registry does not answer'));
  let timer = setTimeout(giveUp, registryTimeoutMs);
  try {
    const stream = await docker.pull(publicBase, { abortSignal: controller.signal });
    await followProgress(docker, stream, () => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, silenceTimeoutMs);
    });
  } finally {
    clearTimeout(timer);
  }
}

/** Makes a minimal Debian and imports it. Nothing of a failed attempt is left that could be taken for a base. */
export async function importOwnBase(docker: Docker, name = ownBase, command = 'mmdebstrap'): Promise<void> {
  const unfinished = `${nameOf(name).repo}:unfinished-${process.pid}`;
  const making = spawn(command, ['--variant=minbase', '--include=ca-certificates', 'trixie', '-'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  making.stderr.on('data', (chunk: Buffer) => {
    errors = (errors + chunk.toString()).slice(-4_000);
  });
  const ended = new Promise<void>((resolve, reject) => {
    making.on('error', (error: NodeJS.ErrnoException) => reject(missing(error)));
    making.on('close', (code) => (code === 0 ? resolve() : reject(failed(code, errors))));
  });
  const imported = importTar(docker, making.stdout, unfinished);
  imported.catch(() => making.kill());
  try {
    await ended;
    await imported;
    await docker.getImage(unfinished).tag(nameOf(name));
  } finally {
    // What was imported of a tar that broke off is an image too.
    await imported.catch(() => undefined);
    await docker
      .getImage(unfinished)
      .remove()
      .catch(() => undefined);
  }
}

async function importTar(docker: Docker, tar: Readable, name: string): Promise<void> {
  const stream = await docker.importImage(tar, nameOf(name));
  await followProgress(docker, stream, () => undefined);
}

/** As the engine's tagging API wants it. */
export function nameOf(name: string): { repo: string; tag: string } {
  const [repo = '', tag = ''] = name.split(':');
  return { repo, tag };
}

function missing(error: NodeJS.ErrnoException): SandboxFault {
  const message =
    error.code === 'ENOENT'
      ? `The image ${publicBase} cannot be pulled and mmdebstrap is not installed: install it (apt-get install mmdebstrap) or connect to a registry.`
      : `mmdebstrap cannot be started: ${error.message}`;
  return new SandboxFault('image', message, { cause: error });
}

function failed(code: number | null, errors: string): SandboxFault {
  const message = `mmdebstrap could not make a Debian base (exit code ${code}): ${tellingLine(errors)}`;
  return new SandboxFault('image', message);
}
