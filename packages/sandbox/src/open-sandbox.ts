import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type Docker from 'dockerode';
import { z } from 'zod';
import { CandidateLine } from './candidate-line.ts';
import { candidateSession } from './candidate-session.ts';
import { connectEngine } from './connect-engine.ts';
import { Container } from './container.ts';
import type { SandboxImage } from './ensure-image.ts';
import { SandboxFault } from './fault.ts';
import { driverHeaderBytes, maxFrameBytes } from './frames.ts';
import { imageFolder } from './image-context.ts';
import { judgeSession } from './judge-session.ts';
import type { CandidateRequest, CandidateSession, JudgeRequest, JudgeSession, Sandbox } from './sandbox.ts';
import { Seen } from './seen.ts';
import { within } from './within.ts';

export interface SandboxOptions {
  /** From `ensureImage`. */
  image: SandboxImage;
  /** The platform instance: labels containers, so that nobody removes another's. */
  owner: string;
  docker?: Docker;
  /** Another OCI runtime of the engine, such as `runsc`. */
  runtime?: string;
}

interface Side {
  folder: string;
  module: string;
  maxHeaderBytes: number;
}

const candidateSide = {
  folder: '/opt/holdout/driver',
  module: 'holdout_driver',
  maxHeaderBytes: driverHeaderBytes,
};
const judgeSide = {
  folder: '/opt/holdout/judge',
  module: 'holdout_judge.runner',
  maxHeaderBytes: maxFrameBytes,
};

const readyTimeoutMs = 60_000;
const Ready = z.object({ type: z.literal('ready'), seen: Seen });

/** Opens the door to Docker. Containers are made when asked for; close removes those of this sandbox. */
export async function createSandbox(options: SandboxOptions): Promise<Sandbox> {
  const docker = options.docker ?? (await connectEngine());
  const seccomp = JSON.stringify(JSON.parse(await readFile(path.join(imageFolder, 'seccomp.json'), 'utf8')));
  const open = new Set<Container>();
  let isClosed = false;

  async function start(
    side: Side,
    request: CandidateRequest | JudgeRequest,
    packages: string[],
  ): Promise<Container> {
    if (isClosed) throw new SandboxFault('engine', 'The sandbox is closed.');
    const recipe = {
      image: options.image.name,
      workingDir: side.folder,
      command: ['python3', '-s', '-m', side.module, ...packages],
      limits: request.limits,
      tags: { owner: options.owner, label: request.label },
      seccomp,
      runtime: options.runtime,
    };
    const container = await Container.start(docker, recipe, side.maxHeaderBytes);
    open.add(container);
    container.onClosed = () => open.delete(container);
    if (isClosed) {
      await container.close();
      throw new SandboxFault('engine', 'The sandbox was closed.');
    }
    return container;
  }

  async function openCandidate(request: CandidateRequest): Promise<CandidateSession> {
    const container = await start(candidateSide, request, request.preload);
    try {
      const line = new CandidateLine(container, request, await hello(container));
      await container.send(
        { type: 'files', id: 'files', files: request.files.map((file) => file.path) },
        contents(request),
      );
      await expectFrame(container, 'kept');
      return candidateSession(line);
    } catch (error) {
      await container.close();
      throw error;
    }
  }

  async function openJudge(request: JudgeRequest): Promise<JudgeSession> {
    const container = await start(judgeSide, request, []);
    try {
      return await judgeSession(container, request);
    } catch (error) {
      await container.close();
      throw error;
    }
  }

  async function close(): Promise<void> {
    isClosed = true;
    await Promise.all([...open].map((container) => container.close()));
  }

  return { imageDigest: options.image.digest, openCandidate, openJudge, close };
}

/** Waits until the libraries are imported: from here on the time is the candidate's. */
async function hello(container: Container): Promise<Seen> {
  await container.send({ type: 'hello', id: 'hello' });
  return Ready.parse(await expectFrame(container, 'ready')).seen;
}

async function expectFrame(container: Container, type: string): Promise<Record<string, unknown>> {
  const arrival = await within(readyTimeoutMs, 'start the driver', () => container.receive());
  if (arrival.kind === 'frame' && arrival.frame.header.type === type) return arrival.frame.header;
  const said = container.errorOutput.trim().split('\n').pop() ?? '';
  throw new SandboxFault('container', `The driver in a candidate's container did not start. ${said}`.trim());
}

function contents(request: CandidateRequest): Buffer[] {
  return request.files.map((file) =>
    typeof file.content === 'string' ? Buffer.from(file.content) : file.content,
  );
}
