import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type FromTended, tendWorker, type WorkerState, type WorkerToTend } from './tended-worker.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A worker that answers in capitals, breaks on `(((`, hangs on `...`, or cannot be loaded at all. */
function workers(canLoad: () => boolean = () => true) {
  const log: string[] = [];
  const create = (): WorkerToTend<string, string> => {
    log.push('made');
    let isEnded = false;
    let isListening = false;
    const worker: WorkerToTend<string, string> = {
      onmessage: null,
      onerror: null,
      postMessage: (input) => {
        if (!isListening) return;
        if (input === '(((') say({ kind: 'broken', fault: 'too deep' });
        else if (input !== '...') say({ kind: 'done', output: input.toUpperCase() });
      },
      terminate: () => {
        isEnded = true;
        log.push('ended');
      },
    };
    const later = (act: () => void) => setTimeout(() => isEnded || act(), 10);
    const say = (data: FromTended<string>) => later(() => worker.onmessage?.({ data }));
    if (canLoad()) {
      later(() => {
        isListening = true;
        worker.onmessage?.({ data: { kind: 'ready' } });
      });
    } else later(() => worker.onerror?.({}));
    return worker;
  };
  return { create, log };
}

function tend({ create }: ReturnType<typeof workers>) {
  const states: WorkerState[] = [];
  const onState = (state: WorkerState) => states.push(state);
  return { states, worker: tendWorker(create, { timeoutMs: 1000, mostFailures: 3, onState }) };
}

test('questions asked while it loads are answered, one after the other, by one worker', async () => {
  const made = workers();
  const { worker, states } = tend(made);
  const answers = Promise.all([worker.ask('a'), worker.ask('b'), worker.ask('c')]);
  await vi.runAllTimersAsync();
  expect(await answers).toEqual(['A', 'B', 'C']);
  expect(states).toEqual(['ready']);
  expect(made.log).toEqual(['made']);
});

test.each([
  ['breaks', '(((', 'too deep'],
  ['hangs', '...', 'did not answer in time'],
])(
  'a worker that %s is ended: its question fails, a new worker answers the next one',
  async (_name, bad, fault) => {
    const made = workers();
    const { worker, states } = tend(made);
    const failed = expect(worker.ask(bad)).rejects.toThrow(fault);
    const answer = worker.ask('a');
    await vi.runAllTimersAsync();
    await failed;
    expect(await answer).toBe('A');
    expect(made.log).toEqual(['made', 'ended', 'made']);
    expect(states).toEqual(['ready']);
  },
);

test('with no answer between its failures it is given up, and nobody waits any longer', async () => {
  const made = workers();
  const { worker, states } = tend(made);
  const outcomes = Promise.allSettled(['(((', 'a', '(((', '...', '(((', 'b'].map(worker.ask));
  await vi.runAllTimersAsync();
  expect((await outcomes).map(({ status }) => status)).toEqual([
    'rejected',
    'fulfilled',
    ...Array(4).fill('rejected'),
  ]);
  expect(states.at(-1)).toBe('unavailable');
  expect(made.log.filter((each) => each === 'made')).toHaveLength(4);
  expect(made.log.filter((each) => each === 'ended')).toHaveLength(4);
  await expect(worker.ask('c')).rejects.toThrow('no worker any more');
});

test('one that cannot be loaded is not tried again and again', async () => {
  const made = workers(() => false);
  const { worker, states } = tend(made);
  const failed = expect(worker.ask('a')).rejects.toThrow();
  await vi.runAllTimersAsync();
  await failed;
  expect(states).toEqual(['unavailable']);
  expect(made.log).toEqual(['made', 'ended']);
});

test('stopping ends the worker and all that wait', async () => {
  const made = workers();
  const { worker } = tend(made);
  const outcomes = Promise.allSettled([worker.ask('...'), worker.ask('a')]);
  await vi.advanceTimersByTimeAsync(50);
  worker.stop();
  expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(made.log).toEqual(['made', 'ended']);
});
