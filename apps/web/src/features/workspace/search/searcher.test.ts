import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyQuery, type SearchQuery } from './query.ts';
import { searchFiles } from './search-files.ts';
import { createSearcher, type SearchWorker } from './searcher.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A worker that thinks for a while, or for ever. */
function workers(thinkMs: (query: SearchQuery) => number) {
  const log = { made: 0, ended: 0 };
  const create = (): SearchWorker => {
    log.made += 1;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const worker: SearchWorker = {
      onmessage: null,
      onerror: null,
      postMessage: ({ files, query }) => {
        timer = setTimeout(() => worker.onmessage?.({ data: searchFiles(files, query) }), thinkMs(query));
      },
      terminate: () => {
        clearTimeout(timer);
        log.ended += 1;
      },
    };
    return worker;
  };
  return { create, log };
}
const files = [{ path: 'a.py', content: 'one two' }];
const query = (text: string) => ({ ...emptyQuery, text });

test('one worker answers search after search', async () => {
  const { create, log } = workers(() => 10);
  const { search } = createSearcher(create, 1000);
  for (const text of ['one', 'two']) {
    const outcome = search(files, query(text));
    await vi.advanceTimersByTimeAsync(10);
    expect(await outcome).toMatchObject({ kind: 'found', matchCount: 1 });
  }
  expect(log).toEqual({ made: 1, ended: 0 });
});

test('a search that takes too long is ended, and the next one works again', async () => {
  const { create, log } = workers(({ text }) => (text === 'slow' ? 1_000_000 : 10));
  const { search } = createSearcher(create, 1000);
  const slow = search(files, query('slow'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(await slow).toEqual({ kind: 'timeout' });
  expect(log).toEqual({ made: 1, ended: 1 });
  const next = search(files, query('one'));
  await vi.advanceTimersByTimeAsync(10);
  expect(await next).toMatchObject({ kind: 'found' });
});

test('a newer search replaces the one under way', async () => {
  const { create, log } = workers(() => 500);
  const { search } = createSearcher(create, 1000);
  const first = search(files, query('one'));
  const second = search(files, query('two'));
  expect(await first).toEqual({ kind: 'replaced' });
  await vi.advanceTimersByTimeAsync(500);
  expect(await second).toMatchObject({ kind: 'found', matchCount: 1 });
  expect(log).toEqual({ made: 2, ended: 1 });
});

test('leaving ends the worker', () => {
  const { create, log } = workers(() => 500);
  const searcher = createSearcher(create, 1000);
  void searcher.search(files, query('one'));
  searcher.dispose();
  expect(log.ended).toBe(1);
});
