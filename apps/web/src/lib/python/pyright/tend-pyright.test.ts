import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PyrightWorker } from './pyright-session.ts';
import { Hover } from './shapes.ts';
import { tendPyright } from './tend-pyright.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

interface Message {
  id?: number;
  method?: string;
  params?: { text?: string };
}

/** Servers that can be asked one thing, and hang on another; or that cannot even be loaded. */
function servers(canLoad: () => boolean = () => true) {
  const log: string[] = [];
  const createWorker = (): PyrightWorker => {
    log.push('made');
    let isEnded = false;
    const later = (act: () => void) => setTimeout(() => isEnded || act(), 10);
    const worker: PyrightWorker = {
      onmessage: null,
      onerror: null,
      postMessage: (message) => {
        const { id, method, params } = message as Message;
        if (!canLoad()) later(() => worker.onerror?.({}));
        else if (id !== undefined && params?.text !== 'hang') {
          later(() =>
            worker.onmessage?.({ data: { id, result: method === 'hover' ? { contents: 'A' } : {} } }),
          );
        }
      },
      terminate: () => {
        isEnded = true;
        log.push('ended');
      },
    };
    return worker;
  };
  const states: string[] = [];
  const pyright = tendPyright({
    createWorker,
    folder: '/p',
    readFiles: () => ({}),
    loadStubs: async () => ({}),
    onState: (state) => states.push(state),
    onProblems: () => undefined,
    timeoutMs: 1000,
    mostFailures: 3,
  });
  const ask = async (text: string, signal?: AbortSignal) =>
    (await pyright.ask('hover', { text }, Hover, signal))?.contents ?? null;
  return { pyright, ask, states, log };
}

/** Lets everything happen that is going to happen by itself. */
async function settled<Value>(asked: Promise<Value>): Promise<Value> {
  await vi.runAllTimersAsync();
  return asked;
}

test('before it is there nothing is answered, and nobody waits', async () => {
  const { ask, states } = servers();
  expect(await ask('a')).toBeNull();
  await vi.runAllTimersAsync();
  expect(states).toEqual(['ready']);
  expect(await settled(ask('a'))).toBe('A');
});

test('one that hangs is replaced, and the next question is answered', async () => {
  const { ask, log } = servers();
  await vi.runAllTimersAsync();
  expect(await settled(ask('hang'))).toBeNull();
  expect(log).toEqual(['made', 'ended', 'made']);
  expect(await settled(ask('a'))).toBe('A');
});

test('calling the question off hides no hanging server, and ends no healthy one', async () => {
  const { ask, log } = servers();
  await vi.runAllTimersAsync();
  for (const [text, made] of [
    ['a', 1],
    ['hang', 2],
  ] as const) {
    const controller = new AbortController();
    const asked = ask(text, controller.signal);
    controller.abort();
    expect(await settled(asked)).toBeNull();
    expect(log.filter((each) => each === 'made')).toHaveLength(made);
  }
  expect(await settled(ask('a'))).toBe('A');
});

test('one that hangs again and again is given up', async () => {
  const { ask, states, log } = servers();
  await vi.runAllTimersAsync();
  for (let time = 0; time < 3; time += 1) expect(await settled(ask('hang'))).toBeNull();
  expect(states.at(-1)).toBe('unavailable');
  expect(log).toEqual(['made', 'ended', 'made', 'ended', 'made', 'ended']);
  expect(await ask('a')).toBeNull();
});

test('one that cannot be loaded is not tried again', async () => {
  const { states, log } = servers(() => false);
  await vi.runAllTimersAsync();
  expect(states).toEqual(['unavailable']);
  expect(log.filter((each) => each === 'made')).toHaveLength(1);
});

test('stopped while it loads, it ends and says nothing more', async () => {
  const { pyright, states, log } = servers();
  pyright.stop();
  await vi.runAllTimersAsync();
  expect([states, log]).toEqual([[], ['made', 'ended']]);
});
