import { type NumberedEvent, type RecordReply, type RecordRequest, recordingLimits } from '@holdout/contract';
import type { SaveFailure } from '../../../lib/save-failure.ts';
import { createEventQueue } from './event-queue.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import type { KeptEvents, RecordingStore } from './recording-store.ts';

export interface RecordingOptions {
  attemptId: string;
  /** The name of this page among those that record. */
  recorder: string;
  nowMs: () => number;
  store: RecordingStore;
  send: (request: RecordRequest) => Promise<RecordReply>;
  toFailure: (error: unknown) => SaveFailure;
}

export interface Recording extends Recorder {
  /** Sends what waits, at once; for the moments when somebody may be leaving or the network is back. */
  beat: () => Promise<void>;
  stop: () => void;
}

const beatMs = 10_000;
const longestWaitMs = 120_000;
/** Some five hours without a network. */
const mostWaiting = 2000;

/**
 * Records the work of one page and sends it every few seconds. Whatever goes wrong here is kept from the work: what cannot
 * be sent is kept in the browser and sent later, by this page or by the next one, and counts once.
 */
export function startRecording(options: RecordingOptions): Recording {
  const { attemptId, recorder: id, nowMs, store, send, toFailure } = options;
  const queue = createEventQueue(mostWaiting);
  let hasEnded = false;
  const recorder = createRecorder((event, atMs) => {
    if (!hasEnded) queue.push(event, atMs);
  }, nowMs);
  /** What pages before this one, or beside it, have kept. */
  let others: readonly KeptEvents[] | null = null;
  let failureCount = 0;
  let notBeforeMs = 0;
  let running: Promise<void> | null = null;

  /** The server takes no more: there is no room, the time is over, or it was not agreed to. */
  async function end(): Promise<void> {
    hasEnded = true;
    clearInterval(timer);
    queue.forget(Number.POSITIVE_INFINITY);
    for (const entry of [...(others ?? []), { recorder: id }])
      await store.remove(attemptId, entry.recorder, Number.POSITIVE_INFINITY);
  }

  /** False when nothing more is to be sent. */
  async function sendAll(from: string, events: readonly NumberedEvent[]): Promise<boolean> {
    for (let at = 0; at < events.length; at += recordingLimits.batch) {
      const batch = events.slice(at, at + recordingLimits.batch);
      const isTaken = await sendBatch(from, batch);
      if (!isTaken) return false;
      if (from === id) queue.forget(numberOfLast(batch));
    }
    if (events.length > 0) await store.remove(attemptId, from, numberOfLast(events));
    return true;
  }

  async function sendBatch(from: string, events: readonly NumberedEvent[]): Promise<boolean> {
    try {
      const { state } = await send({ recorder: from, events: [...events] });
      if (state !== 'recording') await end();
      return !hasEnded;
    } catch (error) {
      if (toFailure(error).kind !== 'refused') throw error;
      const [first] = events;
      // Nothing that this page can say is understood.
      if (events.every(({ event }) => event.kind === 'gap')) await end();
      else if (first) queue.push(gapSince(first, nowMs()), Date.parse(first.at));
      return !hasEnded;
    }
  }

  async function deliver(): Promise<void> {
    if (nowMs() < notBeforeMs) return;
    try {
      others ??= (await store.list(attemptId)).filter(({ recorder }) => recorder !== id);
      for (const entry of others) if (!(await sendAll(entry.recorder, entry.events))) return;
      others = [];
      await sendAll(id, queue.waiting());
      failureCount = 0;
    } catch (error) {
      const failure = toFailure(error);
      const toldMs = failure.kind === 'unreachable' ? (failure.retryAfterMs ?? 0) : 0;
      notBeforeMs = nowMs() + Math.max(toldMs, Math.min(longestWaitMs, beatMs * 2 ** failureCount));
      failureCount += 1;
    }
  }

  function beat(): Promise<void> {
    if (hasEnded) return Promise.resolve();
    recorder.settle();
    const events = queue.waiting();
    // Kept whether or not something is under way: the page may be gone before the answer.
    if (events.length > 0) void store.put({ attemptId, recorder: id, events });
    running ??= deliver().finally(() => {
      running = null;
    });
    return running;
  }

  const timer = setInterval(() => void beat(), beatMs);
  queue.push({ kind: 'presence', action: 'opened' }, nowMs());
  void beat();

  return {
    ...recorder,
    beat: () => {
      notBeforeMs = 0;
      return beat();
    },
    stop: () => {
      clearInterval(timer);
      void beat();
    },
  };
}

function numberOfLast(events: readonly NumberedEvent[]): number {
  return events.at(-1)?.number ?? 0;
}

function gapSince({ at }: NumberedEvent, nowMs: number) {
  return { kind: 'gap', seconds: Math.max(0, Math.round((nowMs - Date.parse(at)) / 1000)) } as const;
}
