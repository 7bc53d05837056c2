import type { RunEvent, RunView } from '@holdout/contract';
import { useEffect, useState } from 'react';
import { api } from '../../../lib/api-client.ts';
import { toProblem } from '../../../lib/problem.ts';
import { followRun } from './follow-run.ts';
import { emptyScreen, type ScreenView } from './terminal/screen.ts';
import { Terminal } from './terminal/terminal.ts';

/** A run with what it has printed so far. */
export interface FollowedRun {
  run: RunView;
  screen: ScreenView;
  queuePosition: number | null;
  connection: 'live' | 'reconnecting' | 'lost';
  /** It is over, and all that it printed is here. */
  isWhole: boolean;
}

/** Follows a run to its end; of one that is over its output is fetched again. */
export function useFollowedRun(run: RunView | null, onEnd?: () => void): FollowedRun | null {
  const [followed, setFollowed] = useState<FollowedRun | null>(null);
  const id = run?.id;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another run, not another answer about the same one.
  useEffect(() => {
    if (!run) return;
    const controller = new AbortController();
    const terminal = new Terminal();
    let state = begin(run);
    const change = (changes: Partial<FollowedRun>) => {
      if (controller.signal.aborted) return;
      state = { ...state, ...changes };
      setFollowed(state);
    };
    followRun({
      open: (after, signal) => api.attempt.runEvents({ runId: run.id, after }, { signal }),
      onEvent: batchEvents((events) => change(applyEvents(events, terminal))),
      onConnection: (connection) => connection !== state.connection && change({ connection }),
      isFinal: (error) => !['unreachable', 'server', 'too_many'].includes(toProblem(error).kind),
      wait: waitFor,
      signal: controller.signal,
    })
      .then(onEnd)
      .catch(() => change({ connection: 'lost' }));
    return () => controller.abort();
  }, [id]);
  if (run === null) return null;
  return followed?.run.id === run.id ? followed : begin(run);
}

/** Before anything of it has come. */
function begin(run: RunView): FollowedRun {
  return { run, screen: emptyScreen, queuePosition: null, connection: 'live', isWhole: false };
}

function applyEvents(events: RunEvent[], terminal: Terminal): Partial<FollowedRun> {
  const changes: Partial<FollowedRun> = {};
  for (const event of events) {
    if (event.type === 'output') terminal.write(event.text);
    else {
      changes.run = event.run;
      changes.queuePosition = event.type === 'state' ? event.queuePosition : null;
    }
    if (event.type !== 'end') continue;
    terminal.end();
    changes.isWhole = true;
  }
  return { ...changes, screen: terminal.view() };
}

/** Hands on what arrived since the last painted frame in one go: a chatty program must not freeze the page. */
function batchEvents(apply: (events: RunEvent[]) => void): (event: RunEvent) => void {
  let waiting: RunEvent[] = [];
  return (event) => {
    waiting.push(event);
    if (waiting.length > 1) return;
    setTimeout(() => {
      const events = waiting;
      waiting = [];
      apply(events);
    }, 50);
  };
}

function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
