import type Docker from 'dockerode';
import { z } from 'zod';
import { Container } from '../container.ts';
import { SandboxFault, wordsOf } from '../fault.ts';
import { driverHeaderBytes, maxFrameBytes } from '../frames.ts';
import type { Removals } from '../removals.ts';
import { Seen } from '../seen.ts';
import { within } from '../within.ts';
import type { Kind } from './kind.ts';

/** A started container that has said hello: its packages are imported, and nobody has used it. */
export interface Ready {
  container: Container;
  /** What it had used when it said hello; null on the judge's side, where nothing is measured. */
  seen: Seen | null;
}

/** A container on its way. */
export interface Start {
  ready: Promise<Ready>;
  /** Somebody waits for it: it need not yield to others any more. */
  hurry(): void;
}

export type Starter = (kind: Kind, isUrgent: boolean) => Start;

const sides = {
  candidate: { folder: '/opt/holdout/driver', module: 'holdout_driver', maxHeaderBytes: driverHeaderBytes },
  judge: { folder: '/opt/holdout/judge', module: 'holdout_judge.runner', maxHeaderBytes: maxFrameBytes },
};

/** Beside a run that uses its core fully, a container that is made for nobody yet gets a tenth of it. */
const yieldingShares = 102;
const usualShares = 1024;
const helloTimeoutMs = 60_000;

const ReadyFrame = z.object({ type: z.literal('ready'), seen: Seen.optional() });

export function containerStarter(options: {
  docker: Docker;
  image: string;
  owner: string;
  seccomp: string;
  runtime?: string;
  removals: Removals;
  /** Told of each container as soon as it exists, so that it can be closed while it starts. */
  onContainer: (container: Container) => void;
}): Starter {
  /** Until the engine or its runtime says that it cannot change a container's share. */
  let canYield = true;

  async function make(kind: Kind, cpuShares: number | undefined): Promise<Container> {
    const { folder, module, maxHeaderBytes } = sides[kind.side];
    const recipe = {
      image: options.image,
      workingDir: folder,
      command: ['python3', '-s', '-m', module, ...kind.preload],
      limits: kind.limits,
      tags: { owner: options.owner, label: kind.side },
      seccomp: options.seccomp,
      runtime: options.runtime,
      cpuShares,
    };
    const container = await Container.start(options.docker, recipe, options.removals, maxHeaderBytes);
    options.onContainer(container);
    return container;
  }

  async function finish(container: Container): Promise<Ready> {
    try {
      return { container, seen: await sayHello(container, helloTimeoutMs) };
    } catch (error) {
      container.closeInBackground();
      throw error;
    }
  }

  /** Makes it with a low share and raises it once it is ready, or as soon as somebody waits for it. */
  async function makeYielding(kind: Kind, hurried: Promise<void>): Promise<Ready> {
    const container = await make(kind, yieldingShares);
    let raising: Promise<void> | undefined;
    const raise = () => {
      raising ??= container.setCpuShares(usualShares);
      return raising;
    };
    void hurried.then(() => raise().catch(() => undefined));
    const ready = await finish(container);
    try {
      await raise();
      return ready;
    } catch {
      canYield = false;
      container.closeInBackground();
      return await finish(await make(kind, undefined));
    }
  }

  return (kind, isUrgent) => {
    let hurry: () => void = () => undefined;
    const hurried = new Promise<void>((resolve) => {
      hurry = resolve;
    });
    const ready =
      isUrgent || !canYield
        ? make(kind, undefined).then((container) => finish(container))
        : makeYielding(kind, hurried);
    return { ready, hurry };
  };
}

/** Waits until the packages are imported, or that it still answers. Throws when it does not in time. */
export async function sayHello(container: Container, timeoutMs: number): Promise<Seen | null> {
  await container.send({ type: 'hello', id: 'hello' });
  const header = await expectFrame(container, 'ready', timeoutMs);
  const parsed = ReadyFrame.safeParse(header);
  if (!parsed.success)
    throw new SandboxFault('container', `A container's hello is malformed: ${wordsOf(parsed.error)}`);
  return parsed.data.seen ?? null;
}

export async function expectFrame(
  container: Container,
  type: string,
  timeoutMs: number,
): Promise<Record<string, unknown>> {
  const arrival = await within(timeoutMs, 'hear from a container', () => container.receive(), 'container');
  if (arrival.kind === 'frame' && arrival.frame.header.type === type) return arrival.frame.header;
  const said = container.errorOutput.trim().split('\n').pop() ?? '';
  throw new SandboxFault('container', `A container did not start or is gone. ${said}`.trim());
}
