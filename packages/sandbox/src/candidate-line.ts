import { randomBytes } from 'node:crypto';
import type { Outcome } from '@holdout/contract';
import type { Container } from './container.ts';
import { SandboxFault } from './fault.ts';
import type { Frame } from './frames.ts';
import type { CandidateRequest, Ended } from './sandbox.ts';
import { Answered, Report, type Seen } from './seen.ts';
import { Stopwatch } from './stopwatch.ts';
import { usageOf } from './usage.ts';

/** How long the driver may take to end a question, before the engine does. */
const graceMs = 2_000;
/** The driver reads what it is asked for from memory. */
const parcelMs = 10_000;
/** How soon it is noticed that somebody has paused a container. What takes less is never looked at. */
const pausedLookMs = 5_000;

export interface Question {
  header: Record<string, unknown>;
  blobs?: Buffer[];
  timeoutMs?: number;
  /** What took too long when `timeoutMs` is reached before the time of the whole execution. */
  late?: string;
  /** No candidate code runs: the time is not the candidate's, and none that is left is asked for. */
  isOurs?: boolean;
  /** Answers a call of the candidate's own tests; the time it takes is not the candidate's. */
  onInvoke?: (body: Buffer) => Promise<Buffer>;
}

/** What is asked for when an execution has been stopped and the driver can still answer. `take` refuses by false. */
export interface Parcel {
  header: { type: string } & Record<string, unknown>;
  take: (frame: Frame) => boolean;
}

export type Reply = { kind: 'reply'; frame: Frame; wallMs: number } | { kind: 'stopped'; ended: Ended };

/**
 * One question at a time to a candidate container, with the clock, the output count and every rule of the protocol.
 * Whatever ends the execution is decided here, from what we did or saw ourselves.
 */
export class CandidateLine {
  #stopping: Promise<Ended> | null = null;
  #watch: Stopwatch | null = null;
  #spentMs = 0;
  #outputBytes = 0;
  #turn: Promise<unknown> = Promise.resolve();
  /** As of the last answer. */
  last: Seen;
  /** Set while there is something to save from an execution that is stopped. */
  parcel: Parcel | null = null;

  /** `start` is what the container had used when the candidate's time began. */
  constructor(
    private readonly container: Container,
    private readonly request: Pick<CandidateRequest, 'limits' | 'onOutput' | 'onUsage' | 'signal'>,
    private readonly start: Seen,
  ) {
    this.last = start;
  }

  /** Questions wait for each other: the protocol has one in flight. */
  ask(question: Question): Promise<Reply> {
    const turn = this.#turn.then(() => this.#ask(question));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #ask(question: Question): Promise<Reply> {
    if (this.#stopping !== null) return { kind: 'stopped', ended: await this.#stopping };
    if (!this.container.isQuiet)
      return await this.#stopped('protocol_violation', 'bytes that nobody asked for');
    const id = randomBytes(16).toString('hex');
    const leftMs = question.isOurs ? Number.POSITIVE_INFINITY : this.request.limits.wallMs - this.#spentMs;
    const { timeoutMs = leftMs } = question;
    const watch = new Stopwatch(Math.min(timeoutMs, leftMs));
    this.#watch = watch;
    const interrupted = this.#interruption(watch, timeoutMs < leftMs ? question.late : undefined);
    try {
      const sent = this.container.send({ ...question.header, id }, question.blobs);
      if ((await Promise.race([sent.then(() => null), interrupted.reason])) === null) {
        return await this.#listen(id, question, watch, interrupted.reason);
      }
      return await this.#interrupt(await interrupted.reason);
    } finally {
      interrupted.stop();
      const spentMs = watch.stop();
      if (!question.isOurs) this.#spentMs += spentMs;
      this.#watch = null;
    }
  }

  async #listen(
    id: string,
    question: Question,
    watch: Stopwatch,
    reason: Promise<Interruption>,
  ): Promise<Reply> {
    for (;;) {
      const arrival = await Promise.race([this.container.receive(), reason]);
      if (arrival.kind === 'interrupted') return await this.#interrupt(arrival);
      if (arrival.kind === 'malformed') return await this.#stopped('protocol_violation', arrival.problem);
      if (arrival.kind === 'ended') return await this.#diagnoseEnd();
      const { header, blobs } = arrival.frame;
      if (header.id !== id) return await this.#stopped('protocol_violation', 'an answer with another id');
      if (header.type === 'output') {
        if (!this.#countOutput(header.stream, blobs[0])) return await this.#stopped('output_limit');
      } else if (header.type === 'report') {
        const report = Report.safeParse(header);
        if (!report.success) return await this.#stopped('protocol_violation', 'a report of another kind');
        this.request.onUsage?.(usageOf(this.start, report.data.seen, this.#wallMs, this.#outputBytes));
      } else if (header.type === 'invoke' && question.onInvoke && blobs[0]) {
        watch.pause();
        const answer = await question.onInvoke(blobs[0]);
        watch.resume();
        await this.container.send({ type: 'invoked', id }, [answer]);
      } else {
        return { kind: 'reply', frame: arrival.frame, wallMs: watch.elapsedMs };
      }
    }
  }

  #countOutput(stream: unknown, chunk: Buffer | undefined): boolean {
    if (chunk === undefined) return true;
    const room = this.request.limits.outputBytes - this.#outputBytes;
    this.#outputBytes += chunk.length;
    const shown = chunk.subarray(0, Math.max(0, room));
    if (shown.length > 0) this.request.onOutput?.(stream === 'stdout' ? 'stdout' : 'stderr', shown);
    return this.#outputBytes <= this.request.limits.outputBytes;
  }

  #interruption(watch: Stopwatch, late?: string): { reason: Promise<Interruption>; stop: () => void } {
    const { signal } = this.request;
    let cancel: () => void = () => undefined;
    let looking: NodeJS.Timeout | undefined;
    const reason = new Promise<Interruption>((resolve) => {
      watch.onLate = () => resolve({ kind: 'interrupted', outcome: 'timeout', detail: late });
      cancel = () => resolve({ kind: 'interrupted', outcome: 'cancelled' });
      if (signal?.aborted) cancel();
      signal?.addEventListener('abort', cancel);
      looking = setInterval(() => {
        void this.#isPaused().then(
          (isPaused) => isPaused && resolve({ kind: 'interrupted', outcome: 'paused' }),
        );
      }, pausedLookMs);
    });
    const stop = () => {
      signal?.removeEventListener('abort', cancel);
      clearInterval(looking);
    };
    return { reason, stop };
  }

  async #interrupt({ outcome, detail }: Interruption): Promise<Reply> {
    if (outcome !== 'paused') return await this.#stopped(outcome, detail);
    this.#stopping ??= this.#failPaused();
    return { kind: 'stopped', ended: await this.#stopping };
  }

  async #failPaused(): Promise<never> {
    this.container.closeInBackground();
    throw new SandboxFault('container', "A candidate's container was paused from outside.");
  }

  async #stopped(outcome: Outcome, detail?: string): Promise<Reply> {
    return { kind: 'stopped', ended: await this.stop(outcome, detail) };
  }

  /** The line ended and it was not us. Only lack of memory can do that from inside: process 1 takes no signals. */
  async #diagnoseEnd(): Promise<Reply> {
    this.#stopping ??= this.#explainEnd();
    return { kind: 'stopped', ended: await this.#stopping };
  }

  async #explainEnd(): Promise<Ended> {
    try {
      const state = await this.container.finalState();
      if (state.exists && state.wasOutOfMemory) return this.#endedBy('out_of_memory', null);
      const said = this.container.errorOutput.trim().split('\n').pop() ?? '';
      const how = state.exists ? `exit code ${state.exitCode}` : 'it was removed';
      throw new SandboxFault(
        'container',
        `A candidate's container ended from outside (${how}). ${said}`.trim(),
      );
    } finally {
      this.container.closeInBackground();
    }
  }

  /** Ends the execution. The first outcome stays; after a fault of the platform there is none, and it rejects. */
  stop(outcome: Outcome, detail?: string): Promise<Ended> {
    this.#stopping ??= this.#stop(outcome, detail);
    return this.#stopping;
  }

  async #stop(outcome: Outcome, detail?: string): Promise<Ended> {
    const wallMs = this.#wallMs;
    const end = this.#watch === null ? this.last : await this.#lastWords();
    if (outcome === 'timeout' && end === null && (await this.#isPaused())) return await this.#failPaused();
    if (end !== null && outcome !== 'protocol_violation') await this.#takeParcel();
    // What was asked has its answer; nobody has to wait while the engine clears away.
    this.container.closeInBackground();
    return this.#endedBy(outcome, end, wallMs, detail);
  }

  async #isPaused(): Promise<boolean> {
    const state = await this.container.inspect().catch(() => null);
    return state?.isPaused === true;
  }

  get #wallMs(): number {
    return this.#spentMs + (this.#watch?.elapsedMs ?? 0);
  }

  #endedBy(outcome: Outcome, end: Seen | null, wallMs = this.#wallMs, detail?: string): Ended {
    const usage = usageOf(this.start, end, wallMs, this.#outputBytes);
    return { outcome, usage, ...(detail === undefined ? {} : { detail }) };
  }

  /** Asks the driver to end the question in flight and say what it has used. It may not be able to: then null. */
  #lastWords(): Promise<Seen | null> {
    return this.#askAtEnd({ type: 'stop', id: 'stop' }, graceMs, ({ header }) => {
      const answered = Answered.safeParse(header);
      return answered.success ? answered.data.seen : null;
    });
  }

  /** No candidate code runs any more. Whatever comes back, or nothing: the outcome stays what it is. */
  async #takeParcel(): Promise<void> {
    const { parcel } = this;
    if (parcel === null) return;
    const id = randomBytes(16).toString('hex');
    await this.#askAtEnd({ ...parcel.header, id }, parcelMs, (frame) => {
      return frame.header.id === id && parcel.take(frame) ? true : null;
    });
  }

  /** A question after the last one: the first frame that can be read is its answer; null when there is none in time. */
  async #askAtEnd<Read>(
    header: { type: string; id: string },
    limitMs: number,
    read: (frame: Frame) => Read | null,
  ): Promise<Read | null> {
    const grace = new Stopwatch(limitMs);
    const late = new Promise<null>((resolve) => {
      grace.onLate = () => resolve(null);
    });
    try {
      void this.container.send(header);
      for (;;) {
        const arrival = await Promise.race([this.container.receive(), late]);
        if (arrival === null || arrival.kind !== 'frame') return null;
        const found = read(arrival.frame);
        if (found !== null) return found;
      }
    } finally {
      grace.stop();
    }
  }
}

interface Interruption {
  kind: 'interrupted';
  outcome: 'timeout' | 'cancelled' | 'paused';
  detail?: string;
}
