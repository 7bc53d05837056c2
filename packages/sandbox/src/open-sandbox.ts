import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type Docker from 'dockerode';
import { CandidateLine } from './candidate-line.ts';
import { candidateSession } from './candidate-session.ts';
import { connectEngine } from './connect-engine.ts';
import type { Container } from './container.ts';
import type { SandboxImage } from './ensure-image.ts';
import { SandboxFault } from './fault.ts';
import { findExcess } from './find-excess.ts';
import { imageFolder } from './image-context.ts';
import { judgeSession } from './judge-session.ts';
import type { Kind } from './pool/kind.ts';
import { containerStarter, expectFrame, type Ready } from './pool/start-container.ts';
import { createWarmPool, type PoolOptions } from './pool/warm-pool.ts';
import { createRemovals } from './removals.ts';
import type { CandidateRequest, CandidateSession, JudgeRequest, JudgeSession, Sandbox } from './sandbox.ts';

export interface SandboxOptions {
  /** From `ensureImage`. */
  image: SandboxImage;
  /** The platform instance: labels containers, so that nobody removes another's. */
  owner: string;
  docker?: Docker;
  /** Another OCI runtime of the engine, such as `runsc`. */
  runtime?: string;
  /** Holds containers ready; absent, every one is made when asked for. */
  pool?: PoolOptions;
}

/** A ready container has nothing to do but answer: one that takes this long over its first frame is replaced. */
const firstFrameTimeoutMs = 60_000;

/** Opens the door to Docker. Without `pool` containers are made when asked for; close removes those of this sandbox. */
export async function createSandbox(options: SandboxOptions): Promise<Sandbox> {
  const docker = options.docker ?? (await connectEngine());
  const seccomp = JSON.stringify(JSON.parse(await readFile(path.join(imageFolder, 'seccomp.json'), 'utf8')));
  const removals = createRemovals();
  const live = new Set<Container>();
  const start = containerStarter({
    docker,
    // By digest: what a grade names is what ran, whoever moves or removes the name meanwhile.
    image: options.image.digest,
    owner: options.owner,
    seccomp,
    runtime: options.runtime,
    removals,
    onContainer(container) {
      live.add(container);
      container.onClosing(() => live.delete(container));
      if (isClosed) container.closeInBackground();
    },
  });
  const pool = createWarmPool(start, options.pool ?? { memoryBytes: 0 });
  let isClosed = false;

  /**
   * Takes a container and sends it its first frame. One that stood ready may have died unnoticed; nothing of the request
   * has run in it then, and another one takes its place.
   */
  async function open<Session>(kind: Kind, begin: (ready: Ready) => Promise<Session>): Promise<Session> {
    for (;;) {
      const taken = await pool.take(kind);
      try {
        return await begin(taken);
      } catch (error) {
        taken.container.closeInBackground();
        const hasDied = error instanceof SandboxFault && error.kind === 'container';
        if (!hasDied || !taken.wasIdle || isClosed) throw error;
      }
    }
  }

  async function openCandidate(request: CandidateRequest): Promise<CandidateSession> {
    const { limits, preload, files } = request;
    const excess = findExcess(files, limits);
    return open({ side: 'candidate', limits, preload }, async ({ container, seen }) => {
      if (seen === null) throw new SandboxFault('container', 'A driver did not say what it has used.');
      const line = new CandidateLine(container, request, seen);
      if (excess !== null) {
        await line.stop('disk_limit', excess);
        return candidateSession(line);
      }
      await container.send(
        { type: 'files', id: 'files', files: files.map((file) => file.path) },
        contents(request),
      );
      await expectFrame(container, 'kept', firstFrameTimeoutMs);
      return candidateSession(line);
    });
  }

  function openJudge(request: JudgeRequest): Promise<JudgeSession> {
    const { limits, preload = [] } = request;
    return open({ side: 'judge', limits, preload }, ({ container }) => judgeSession(container, request));
  }

  async function close(): Promise<void> {
    isClosed = true;
    for (const container of live) container.closeInBackground();
    await pool.close();
    await removals.settle();
  }

  const report = () => ({ ...pool.report(), ...removals.report() });
  return {
    imageDigest: options.image.digest,
    openCandidate,
    openJudge,
    keepWarm: pool.keepWarm,
    pool: report,
    close,
  };
}

function contents(request: CandidateRequest): Buffer[] {
  return request.files.map((file) =>
    typeof file.content === 'string' ? Buffer.from(file.content) : file.content,
  );
}
