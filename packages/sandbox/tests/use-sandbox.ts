import { randomUUID } from 'node:crypto';
import type { Limits } from '@holdout/contract';
import type Docker from 'dockerode';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { connectEngine } from '../src/connect-engine.ts';
import { ensureImage, type SandboxImage } from '../src/ensure-image.ts';
import { createSandbox } from '../src/open-sandbox.ts';
import { listContainers } from '../src/remove-leftovers.ts';
import type { CandidateRequest, CandidateSession, Ended, Sandbox, SandboxFile } from '../src/sandbox.ts';

const megabyte = 1024 * 1024;

export const testLimits: Limits = {
  wallMs: 20_000,
  memoryBytes: 256 * megabyte,
  processes: 32,
  outputBytes: 256 * 1024,
  diskBytes: 32 * megabyte,
  diskEntries: 1_000,
  cpus: 1,
};

export interface Run {
  result: Awaited<ReturnType<CandidateSession['run']>>;
  ended: Ended;
  stdout: string;
  stderr: string;
}

/**
 * A sandbox of this test file's own, on the engine or on what `change` makes of it, with the runtime that the environment
 * names. After each test none of its containers may be left; removal takes a moment.
 */
export function useSandbox(change: (docker: Docker) => Docker = (docker) => docker) {
  const owner = `test-${randomUUID()}`;
  const own = {} as { docker: Docker; image: SandboxImage; sandbox: Sandbox };

  beforeAll(async () => {
    own.docker = await connectEngine(process.env.DOCKER_HOST);
    own.image = await ensureImage(own.docker);
    const runtime = process.env.HOLDOUT_SANDBOX_RUNTIME;
    own.sandbox = await createSandbox({ docker: change(own.docker), image: own.image, owner, runtime });
  });
  afterEach(async () => {
    await expect.poll(() => listContainers(own.docker, owner), { timeout: 20_000 }).toEqual([]);
  });
  afterAll(async () => {
    await own.sandbox.close();
  });

  async function open(
    files: SandboxFile[],
    request: Partial<CandidateRequest> = {},
  ): Promise<CandidateSession> {
    const limits = { ...testLimits, ...request.limits };
    return await own.sandbox.openCandidate({ label: 'test', files, preload: [], ...request, limits });
  }

  return {
    owner,
    own,
    open,

    /** A session whose `solution.py` is this source, loaded. */
    async load(source: string, functions: string[], request: Partial<CandidateRequest> = {}) {
      const session = await open([{ path: 'solution.py', content: source }], request);
      const loaded = await session.load({
        file: 'solution.py',
        functions: functions.map((name) => ({ name, optional: false })),
      });
      return { session, loaded };
    },

    /** Runs a program as the Run button does and collects what it wrote. */
    async run(
      source: string,
      limits: Partial<Limits> = {},
      request: Partial<CandidateRequest> = {},
      onFirstOutput: () => void = () => undefined,
    ): Promise<Run> {
      const written = { stdout: '', stderr: '' };
      const session = await open([{ path: 'main.py', content: source }], {
        ...request,
        limits: { ...testLimits, ...limits },
        onOutput: (stream, chunk) => {
          if (written.stdout + written.stderr === '') onFirstOutput();
          written[stream] += chunk.toString('utf8');
        },
      });
      const result = await session.run({ kind: 'file', path: 'main.py' });
      return { result, ended: await session.close(), ...written };
    },
  };
}

/** A call with everything but its function left as usual. */
export function callOf(name: string, more: Partial<Parameters<CandidateSession['call']>[0]> = {}) {
  return {
    function: name,
    arguments: {},
    expects: { type: 'any' as const, maxBytes: 1_000_000 },
    process: 'new' as const,
    timeoutMs: 10_000,
    returnArguments: false,
    ...more,
  };
}

/** A table as the judge would send it, of columns whose values stand in its header. */
export function tableOf(count: number, columns: { name: string; values: unknown[] }[]): Buffer {
  const header = Buffer.from(JSON.stringify({ count, columns }));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  return Buffer.concat([length, header]);
}
