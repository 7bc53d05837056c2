import type { RunEvent } from '@holdout/contract';

/**
 * Follows a run's live events to its end. When the connection drops it comes back and goes on after the last output it
 * has seen; what arrives twice is dropped by its running number.
 */
export interface FollowOptions {
  open: (afterSequence: number, signal: AbortSignal) => Promise<AsyncIterable<RunEvent>>;
  onEvent: (event: RunEvent) => void;
  onConnection: (state: 'live' | 'reconnecting') => void;
  /** True when coming back cannot help, e.g. the run is not known. */
  isFinal: (error: unknown) => boolean;
  wait: (ms: number, signal: AbortSignal) => Promise<void>;
  signal: AbortSignal;
}

export async function followRun(options: FollowOptions): Promise<void> {
  const { open, onEvent, onConnection, isFinal, wait, signal } = options;
  let lastSequence = 0;
  let failureCount = 0;
  while (!signal.aborted) {
    try {
      for await (const event of await open(lastSequence, signal)) {
        failureCount = 0;
        onConnection('live');
        if (event.type === 'output') {
          if (event.sequence <= lastSequence) continue;
          lastSequence = event.sequence;
        }
        onEvent(event);
        if (event.type === 'end') return;
      }
    } catch (error) {
      if (signal.aborted) return;
      if (isFinal(error)) throw error;
    }
    if (signal.aborted) return;
    onConnection('reconnecting');
    await wait(Math.min(8000, 300 * 2 ** failureCount), signal);
    failureCount += 1;
  }
}
