import { randomInt } from 'node:crypto';
import type { Duplex } from 'node:stream';
import type Docker from 'dockerode';
import { Demux } from './demux.ts';
import { SandboxFault, statusOf, wordsOf } from './fault.ts';
import { encodeFrame, type Frame, FrameProblem, FrameReader, marker } from './frames.ts';
import { containerOptions, type Recipe } from './recipe.ts';
import type { Removals } from './removals.ts';
import { within } from './within.ts';

/** What arrives on the line: a frame, bytes that are none, or its end. */
export type Arrival =
  | { kind: 'frame'; frame: Frame }
  | { kind: 'malformed'; problem: string }
  | { kind: 'ended' };

/** What the engine says about a container. */
export interface EngineState {
  exists: boolean;
  exitCode: number | null;
  wasOutOfMemory: boolean;
  /** Held from outside: then it does not answer, and is not to blame. */
  isPaused: boolean;
}

const mostWaiting = 64;
const startTimeoutMs = 60_000;
const inspectTimeoutMs = 20_000;
const endTimeoutMs = 5_000;
const keptErrorBytes = 8_192;

/**
 * One container and the line to its process 1. It knows frames but not their meaning. Reading stops while frames wait,
 * so a container that writes faster than we read is slowed down instead of filling our memory.
 */
export class Container {
  #waiting: Arrival[] = [];
  #promised: Promise<Arrival> | null = null;
  #deliver: (arrival: Arrival) => void = () => undefined;
  #isOver = false;
  #closing: Promise<void> | null = null;
  #errorOutput = Buffer.alloc(0);
  readonly #closers: (() => void)[] = [];
  readonly #reader: FrameReader;

  private constructor(
    private readonly container: Docker.Container,
    private readonly stream: Duplex,
    private readonly removals: Removals,
    maxHeaderBytes: number,
  ) {
    this.#reader = new FrameReader((frame) => this.#arrive({ kind: 'frame', frame }), maxHeaderBytes);
    const demux = new Demux(
      (chunk) => this.#read(chunk),
      (chunk) => this.#keepErrorOutput(chunk),
    );
    stream.on('data', (chunk: Buffer) => demux.push(chunk));
    for (const event of ['end', 'close', 'error'] as const) stream.on(event, () => this.#end());
  }

  /** Creates, attaches, starts: in this order nothing that process 1 writes is missed. */
  static async start(
    docker: Docker,
    recipe: Omit<Recipe, 'uid'>,
    removals: Removals,
    maxHeaderBytes: number,
  ): Promise<Container> {
    const created = await createWithFreeUid(docker, recipe, removals);
    let stream: Duplex | undefined;
    try {
      stream = (await within(startTimeoutMs, 'attach to a container', () =>
        created.attach({ stream: true, stdin: true, stdout: true, stderr: true, hijack: true }),
      )) as Duplex;
      const container = new Container(created, stream, removals, maxHeaderBytes);
      await within(startTimeoutMs, 'start a container', () => created.start());
      stream.write(marker);
      return container;
    } catch (error) {
      stream?.destroy();
      await removals.remove(created).catch(() => undefined);
      throw asFault(error, 'A container cannot be started');
    }
  }

  get id(): string {
    return this.container.id;
  }

  /** Whether everything that came has been taken: bytes that nobody asked for are nobody's answer. */
  get isQuiet(): boolean {
    return this.#waiting.length === 0 && this.#reader.isEmpty;
  }

  /** The last of what process 1 itself complained about; candidate code cannot write here. */
  get errorOutput(): string {
    return this.#errorOutput.toString('utf8');
  }

  async send(header: Record<string, unknown>, blobs: Buffer[] = []): Promise<void> {
    for (const part of encodeFrame(header, blobs)) {
      if (this.#isOver) return;
      if (!this.stream.write(part)) await this.#drained();
    }
  }

  /** The next thing on the line. Asking again while waiting is the same question. After the end, the end again. */
  receive(): Promise<Arrival> {
    if (this.#promised !== null) return this.#promised;
    const next = this.#waiting.shift();
    if (next !== undefined) {
      if (this.#waiting.length < mostWaiting) this.stream.resume();
      return Promise.resolve(next);
    }
    if (this.#isOver) return Promise.resolve({ kind: 'ended' });
    this.#promised = new Promise((resolve) => {
      this.#deliver = resolve;
    });
    return this.#promised;
  }

  /**
   * Ends and removes it. Rejects when the engine would not; the removal is then tried again in the background.
   * The stream goes first: with a client that does not read, kill, inspect and remove hang for ever.
   */
  close(): Promise<void> {
    if (this.#closing === null) {
      this.#end();
      this.stream.destroy();
      this.#closing = this.removals.remove(this.container);
      this.#closing.catch(() => undefined);
      for (const act of this.#closers) act();
    }
    return this.#closing;
  }

  /** Called once, when it begins to close. */
  onClosing(act: () => void): void {
    this.#closers.push(act);
  }

  /** For those who do not wait for it: `Sandbox.close` does, and says what could not be removed. */
  closeInBackground(): void {
    void this.close();
  }

  /** Its weight beside other containers, when all of them want the processor. Rejects where the engine cannot. */
  async setCpuShares(shares: number): Promise<void> {
    await within(startTimeoutMs, 'update a container', () => this.container.update({ CpuShares: shares }));
  }

  /** How a container ended whose line has ended by itself. */
  async finalState(): Promise<EngineState> {
    try {
      await within(endTimeoutMs, 'end a container whose line has ended', () => this.container.wait());
    } catch (error) {
      if (statusOf(error) !== 404) throw asFault(error, 'The engine does not answer');
    }
    return await this.inspect();
  }

  async inspect(): Promise<EngineState> {
    try {
      const { State: state } = await within(inspectTimeoutMs, 'inspect a container', () =>
        this.container.inspect(),
      );
      return {
        exists: !state.Dead,
        exitCode: state.Running ? null : state.ExitCode,
        wasOutOfMemory: state.OOMKilled,
        isPaused: state.Paused,
      };
    } catch (error) {
      if (statusOf(error) === 404) {
        return { exists: false, exitCode: null, wasOutOfMemory: false, isPaused: false };
      }
      throw asFault(error, 'The engine does not answer');
    }
  }

  #read(chunk: Buffer): void {
    if (this.#isOver) return;
    try {
      this.#reader.push(chunk);
    } catch (error) {
      if (!(error instanceof FrameProblem)) throw error;
      this.#arrive({ kind: 'malformed', problem: error.message });
      this.#end();
      this.stream.destroy();
    }
  }

  #arrive(arrival: Arrival): void {
    if (this.#promised !== null) {
      this.#promised = null;
      this.#deliver(arrival);
      return;
    }
    this.#waiting.push(arrival);
    if (this.#waiting.length >= mostWaiting) this.stream.pause();
  }

  #end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    if (this.#promised !== null) this.#deliver({ kind: 'ended' });
    this.#promised = null;
  }

  #drained(): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        this.stream.off('drain', done).off('close', done);
        resolve();
      };
      this.stream.on('drain', done).on('close', done);
    });
  }

  #keepErrorOutput(chunk: Buffer): void {
    this.#errorOutput = Buffer.concat([this.#errorOutput, chunk]).subarray(-keptErrorBytes);
  }
}

const firstUid = 64_000;
const uids = 1_000;

async function createWithFreeUid(
  docker: Docker,
  recipe: Omit<Recipe, 'uid'>,
  removals: Removals,
): Promise<Docker.Container> {
  const start = randomInt(uids);
  for (let step = 0; step < uids; step += 1) {
    const uid = firstUid + ((start + step) % uids);
    const creating = docker.createContainer(containerOptions({ ...recipe, uid }));
    try {
      return await within(startTimeoutMs, 'create a container', () => creating);
    } catch (error) {
      if (statusOf(error) === 409) continue;
      // An engine that was too slow may still make it: then it is nobody's.
      creating.then(
        (late) => removals.remove(late),
        () => undefined,
      );
      throw asFault(error, 'A container cannot be created', 'image');
    }
  }
  throw new SandboxFault('engine', `All ${uids} users for containers are taken.`);
}

/** `absent` is what is missing when the engine says that something is. */
function asFault(error: unknown, what: string, absent: 'image' | 'container' = 'container'): SandboxFault {
  if (error instanceof SandboxFault) return error;
  return new SandboxFault(statusOf(error) === 404 ? absent : 'engine', `${what}: ${wordsOf(error)}`, {
    cause: error,
  });
}
