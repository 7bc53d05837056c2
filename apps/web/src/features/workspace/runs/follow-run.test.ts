import type { RunEvent, RunView } from '@holdout/contract';
import { expect, test } from 'vitest';
import { type FollowOptions, followRun } from './follow-run.ts';

const run = { id: 'run', state: 'finished' } as unknown as RunView;
const output = (sequence: number): RunEvent => ({
  type: 'output',
  sequence,
  stream: 'stdout',
  text: `line ${sequence}\n`,
});
const end: RunEvent = { type: 'end', run };

/** Each connection plays its events and then ends, or breaks with an error. */
function follow(connections: (RunEvent | Error)[][], changes: Partial<FollowOptions> = {}) {
  const seen: RunEvent[] = [];
  const opened: number[] = [];
  const waited: number[] = [];
  const states: string[] = [];
  const controller = new AbortController();
  const finished = followRun({
    open: async (after) => {
      opened.push(after);
      const events = connections.shift();
      if (!events) throw new Error('the test has no more connections');
      return (async function* () {
        for (const event of events) {
          if (event instanceof Error) throw event;
          yield event;
        }
      })();
    },
    onEvent: (event) => seen.push(event),
    onConnection: (state) => states.push(state),
    isFinal: () => false,
    wait: async (ms) => void waited.push(ms),
    signal: controller.signal,
    ...changes,
  });
  return { finished, seen, opened, waited, states, controller };
}

test('goes on after the last output it has seen, and drops what comes twice', async () => {
  const { finished, seen, opened } = follow([
    [output(1), output(2), new Error('connection lost')],
    [output(2), output(3), end],
  ]);
  await finished;
  expect(opened).toEqual([0, 2]);
  expect(seen).toEqual([output(1), output(2), output(3), end]);
});

test('comes back when the server closes the stream before the end', async () => {
  const { finished, opened, states } = follow([[output(1)], [end]]);
  await finished;
  expect(opened).toEqual([0, 1]);
  expect(states).toEqual(['live', 'reconnecting', 'live']);
});

test('waits longer after each failure in a row, and starts over after success', async () => {
  const lost = new Error('lost');
  const { finished, waited } = follow([[lost], [lost], [output(1), lost], [lost], [end]]);
  await finished;
  expect(waited).toEqual([300, 600, 300, 600]);
});

test('gives up where coming back cannot help', async () => {
  const { finished } = follow([[new Error('not found')]], { isFinal: () => true });
  await expect(finished).rejects.toThrow('not found');
});

test('stops quietly when nobody is looking any more', async () => {
  const { finished, controller, opened } = follow([[output(1)]], { wait: async () => controller.abort() });
  await finished;
  expect(opened).toEqual([0]);
});
