import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Duplex, PassThrough } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { PipelineChallenge, ProjectFile } from '@holdout/contract';
import type { connectEngine } from '@holdout/sandbox';
import { z } from 'zod';
import type { Sighting } from './check-expectations.ts';

/** Designs that are common and unsafe, in `controls/`; each file says what it is. */
export const controlNames = [
  'inproc',
  'pytest',
  'pickle',
  'spoken',
  'trusting',
  'alarm',
  'cpu-seconds',
  'sigterm',
  'silence',
  'stopping',
  'plain',
  'socket',
] as const;
export type ControlName = (typeof controlNames)[number];

export interface ControlRequest {
  docker: Awaited<ReturnType<typeof connectEngine>>;
  image: string;
  /** Labels the container, as those of the sandbox. */
  owner: string;
  control: ControlName;
  challenge: PipelineChallenge;
  seed: string;
  /** One after another in the same container. */
  goes: ProjectFile[][];
  /** After this long it counts as never ended. */
  seconds?: number;
}

const folder = path.join(import.meta.dirname, 'controls');
const defaultSeconds = 20;
/** More than any limit of ours lets through, and still little. */
const mostOutputBytes = 8 * 1024 * 1024;

/** What `boot.py` tells after each go. */
const Result = z.object({
  seconds: z.number(),
  score: z.number(),
  shortestMs: z.number().nullable(),
  exitCode: z.int(),
  collected: z.record(z.string(), z.string()),
});

/**
 * Runs an attack where nothing is defended: as root in a container of the same image, with the grader beside it. Only
 * what protects this machine is left: memory, processes and a deadline are limited, and there is never a network.
 */
export async function runControl(request: ControlRequest): Promise<Sighting[]> {
  const { docker, challenge, seed, goes, seconds = defaultSeconds } = request;
  const token = randomBytes(8).toString('hex');
  const container = await docker.createContainer(
    optionsOf(request, await readFile(`${folder}/boot.py`, 'utf8')),
  );
  try {
    const stream = (await container.attach({
      stream: true,
      stdin: true,
      stdout: true,
      stderr: true,
      hijack: true,
    })) as Duplex;
    const collected = collect();
    docker.modem.demuxStream(stream, collected.stream, collected.stream);
    await container.start();
    const job = { token, challenge: challenge.manifest.id, seed, grader: await readGrader(request), goes };
    stream.end(`${JSON.stringify(job)}\n`);
    const startedAt = performance.now();
    await Promise.race([container.wait(), wait(seconds * 1000, undefined, { ref: false })]);
    stream.destroy();
    return readGoes(collected.text(), token, goes.length, performance.now() - startedAt);
  } finally {
    await container.remove({ force: true, v: true });
  }
}

/** The hidden files, and the control's own beside them. */
async function readGrader({ control, challenge }: ControlRequest): Promise<Record<string, string>> {
  const read = (name: string) => readFile(path.join(folder, name), 'utf8');
  return {
    ...Object.fromEntries(challenge.hidden.map((file) => [file.path, file.content])),
    'make_tests.py': await read('make_tests.py'),
    'reference.py': await read('reference.py'),
    'run.py': await read(`${control}.py`),
  };
}

function optionsOf({ image, owner }: ControlRequest, boot: string) {
  const memory = 512 * 1024 * 1024;
  return {
    Image: image,
    Cmd: ['python3', '-u', '-c', boot],
    WorkingDir: '/',
    User: '0:0',
    Env: ['HOME=/root'],
    NetworkDisabled: true,
    OpenStdin: true,
    StdinOnce: true,
    AttachStdin: true,
    AttachStdout: true,
    AttachStderr: true,
    Labels: { holdout: '1', 'holdout.owner': owner },
    HostConfig: {
      NetworkMode: 'none',
      Memory: memory,
      MemorySwap: memory,
      PidsLimit: 256,
      NanoCpus: 1e9,
      LogConfig: { Type: 'none', Config: {} },
    },
  };
}

/** What a container writes, up to a cap. */
function collect(): { stream: PassThrough; text: () => string } {
  const chunks: Buffer[] = [];
  let bytes = 0;
  const stream = new PassThrough();
  stream.on('data', (chunk: Buffer) => {
    if (bytes < mostOutputBytes) chunks.push(chunk);
    bytes += chunk.length;
  });
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}

/** `boot.py` prints a line with the token after each go; what came before it is that go's output. */
function readGoes(text: string, token: string, count: number, wallMs: number): Sighting[] {
  const parts = text.split(`${token} `);
  return Array.from({ length: count }, (_, index) => {
    const output = index === 0 ? (parts[0] ?? '') : (parts[index] ?? '').replace(/^.*\n/, '');
    const line = parts[index + 1]?.split('\n')[0];
    const result = line === undefined ? null : Result.parse(JSON.parse(line));
    return {
      outcome: result === null ? 'never_ended' : result.exitCode === 0 ? 'completed' : 'candidate_error',
      score: result?.score ?? 0,
      measures: { shortest_ms: result?.shortestMs ?? null },
      results: {},
      output,
      outputBytes: Buffer.byteLength(output),
      view: JSON.stringify({ output, ...result }),
      wallMs: result === null ? wallMs : result.seconds * 1000,
      refused: [],
      fault: result !== null && result.exitCode < 0 ? `the grader ended by signal ${-result.exitCode}` : null,
    } satisfies Sighting;
  });
}
