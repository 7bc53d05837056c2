import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Container } from './container.ts';
import { SandboxFault } from './fault.ts';
import type { Frame } from './frames.ts';
import { answerJudge } from './judge-bridge.ts';
import type { JudgeBridge, JudgeRequest, JudgeSession } from './sandbox.ts';
import { Stopwatch } from './stopwatch.ts';

const Fault = z.object({ type: z.literal('fault'), message: z.string() });
const Workspace = z.object({ files: z.array(z.string()), terms: z.record(z.string(), z.string()) });
const Variants = z.object({
  variants: z.array(z.object({ id: z.string(), group: z.string(), isSound: z.boolean(), title: z.string() })),
});
const Invoked = z.union([
  z.object({ ok: z.literal(true), value: z.unknown(), arguments: z.unknown().optional() }),
  z.object({
    ok: z.literal(false),
    error: z.object({ type: z.string(), mro: z.array(z.string()), message: z.string() }),
    arguments: z.unknown().optional(),
  }),
]);

const killedExitCode = 137;

/** One judge container: a challenge's hidden code at work. Whatever goes wrong here is a fault of ours. */
export async function judgeSession(container: Container, request: JudgeRequest): Promise<JudgeSession> {
  async function task(
    header: Record<string, unknown>,
    answerType: string,
    blobs: Buffer[] = [],
    bridge?: JudgeBridge,
  ): Promise<Frame> {
    const id = randomBytes(16).toString('hex');
    const watch = new Stopwatch(request.limits.wallMs);
    let cancel: () => void = () => undefined;
    const interrupted = new Promise<'late' | 'cancelled'>((resolve) => {
      watch.onLate = () => resolve('late');
      cancel = () => resolve('cancelled');
      if (request.signal?.aborted) cancel();
      request.signal?.addEventListener('abort', cancel);
    });
    try {
      await container.send({ ...header, id }, blobs);
      for (;;) {
        const arrival = await Promise.race([container.receive(), interrupted]);
        if (arrival === 'late') throw fault(`hidden code took longer than ${request.limits.wallMs / 1000} s`);
        if (arrival === 'cancelled') throw fault('it was cancelled');
        if (arrival.kind !== 'frame') throw await ended(arrival);
        const frame = arrival.frame;
        const failed = Fault.safeParse(frame.header);
        if (failed.success) throw fault(failed.data.message);
        if (frame.header.id !== id) throw fault('an answer with another id');
        if (frame.header.type === answerType) return frame;
        if (bridge === undefined) throw fault(`an answer of type ${String(frame.header.type)}`);
        // The candidate's time is not the judge's.
        watch.pause();
        const answer = await answerJudge(frame, bridge);
        watch.resume();
        if (answer !== null) await container.send({ ...answer.header, id }, answer.blobs);
      }
    } finally {
      watch.stop();
      request.signal?.removeEventListener('abort', cancel);
    }
  }

  async function ended(
    arrival: { kind: 'ended' } | { kind: 'malformed'; problem: string },
  ): Promise<SandboxFault> {
    if (arrival.kind === 'malformed') return fault(`it sent ${arrival.problem}`);
    const state = await container.finalState();
    if (!state.exists) return new SandboxFault('container', 'A judge container was removed from outside.');
    // Nothing inside can kill process 1, and the kernel's own killing is told apart.
    if (state.exitCode === killedExitCode && !state.wasOutOfMemory)
      return new SandboxFault('container', 'A judge container was killed from outside.');
    return fault(state.wasOutOfMemory ? 'it ran out of memory' : `it ended with exit code ${state.exitCode}`);
  }

  function fault(message: string): SandboxFault {
    const said = container.errorOutput.trim();
    return new SandboxFault('judge', `The judge failed: ${message}${said ? `\n${said}` : ''}`);
  }

  const paths = request.files.map((file) => file.path);
  const blobs = request.files.map((file) =>
    typeof file.content === 'string' ? Buffer.from(file.content) : file.content,
  );
  const open = { type: 'open', files: paths, seed: request.seed, prepared: request.prepared !== undefined };
  await task(open, 'opened', request.prepared ? [...blobs, request.prepared] : blobs);

  return {
    async prepare() {
      return blobOf(await task({ type: 'prepare' }, 'prepared'));
    },
    async workspace() {
      const frame = await task({ type: 'workspace' }, 'workspace');
      const { files, terms } = Workspace.parse(frame.header);
      return { files: files.map((path, index) => ({ path, content: blobOf(frame, index) })), terms };
    },
    async grade(bridge) {
      await task({ type: 'grade' }, 'done', [], bridge);
    },
    async variants() {
      return Variants.parse((await task({ type: 'variants' }, 'variants')).header).variants;
    },
    async useVariant(id) {
      await task({ type: 'use', variant: id }, 'using');
    },
    async invoke(call) {
      const frame = await task({ type: 'invoke' }, 'invoked', [Buffer.from(JSON.stringify(call))]);
      return Invoked.parse(JSON.parse(blobOf(frame).toString('utf8')));
    },
    async close() {
      container.closeInBackground();
    },
  };

  function blobOf(frame: Frame, index = 0): Buffer {
    const blob = frame.blobs[index];
    if (blob === undefined) throw fault('an answer without its content');
    return blob;
  }
}
